/** Days as a person writes them, and counting with them. No clock. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const HAN_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
export const ENGLISH_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

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
  return { ...first, day: Math.min(day.day, lastDayOfMonth(first).day) };
}

export const lastDayOfMonth = (day: CalendarDay): CalendarDay =>
  addDays({ ...addDays({ ...day, day: 32 }, 0), day: 0 }, 0);

/** Of the week, beginning on Monday, that the day is in. */
export const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, -((weekdayOf(day) + 6) % 7));

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: CalendarDay): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

export const weekdayName = (weekday: number): string => `星期${HAN_WEEKDAYS[weekday] ?? ''}`;
export const englishWeekday = (weekday: number): string => ENGLISH_WEEKDAYS[weekday] ?? '';
export const englishMonth = ({ month }: CalendarDay): string => ENGLISH_MONTHS[month - 1] ?? '';
export const quarterName = ({ month }: CalendarDay): string => QUARTERS[Math.floor((month - 1) / 3)] ?? '';
export const halfYearName = ({ month }: CalendarDay): string => (month <= 6 ? '上半年' : '下半年');

/** `pattern` with YYYY, YY, MM, M, DD, D, 星期X and 周X replaced: formatDay(day, 'M月D日（星期X）'). */
export function formatDay(day: CalendarDay, pattern: string): string {
  const weekday = HAN_WEEKDAYS[weekdayOf(day)] ?? '';
  const parts: Record<string, string> = {
    YYYY: String(day.year),
    YY: String(day.year % 100).padStart(2, '0'),
    MM: String(day.month).padStart(2, '0'),
    M: String(day.month),
    DD: String(day.day).padStart(2, '0'),
    D: String(day.day),
    星期X: `星期${weekday}`,
    周X: `周${weekday}`,
  };
  return pattern.replace(/YYYY|YY|MM?|DD?|星期X|周X/g, (key) => parts[key] ?? key);
}
