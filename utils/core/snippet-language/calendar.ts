/** Days as a person writes them, and counting with them. No clock. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Reads 2026年11月24日, 2026-11-24, 2026/11/24 and 2026.11.24. */
export function readDay(text: string): CalendarDay | undefined {
  const match = /^\s*(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const real = addDays(day, 0);
  return real.month === day.month && real.day === day.day ? day : undefined;
}

/** 2026年11月24日 */
export const writeDay = ({ year, month, day }: CalendarDay): string => `${year}年${month}月${day}日`;

export function addDays(day: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day `months` later, or the last day of that month when it is shorter. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const count = day.year * 12 + day.month - 1 + months;
  const first = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day: 1 };
  const last = addDays({ ...addDays({ ...first, day: 32 }, 0), day: 0 }, 0);
  return { ...first, day: Math.min(day.day, last.day) };
}

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: CalendarDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

export const weekdayName = (weekday: number): string => `星期${WEEKDAYS[weekday] ?? ''}`;
export const englishWeekday = (weekday: number): string => WEEKDAYS_EN[weekday] ?? '';

/** `pattern` with YYYY, MM, M, DD, D and 星期X replaced: formatDay(day, 'M月D日（星期X）'). */
export function formatDay(day: CalendarDay, pattern: string): string {
  const parts: Record<string, string> = {
    YYYY: String(day.year),
    MM: String(day.month).padStart(2, '0'),
    M: String(day.month),
    DD: String(day.day).padStart(2, '0'),
    D: String(day.day),
    星期X: weekdayName(weekdayOf(day)),
  };
  return pattern.replace(/YYYY|MM?|DD?|星期X/g, (key) => parts[key] ?? key);
}
