import {
  addDays,
  addMonths,
  type CalendarDay,
  ENGLISH_WEEKDAYS,
  englishMonth,
  englishWeekday,
  HAN_WEEKDAYS,
  halfYearName,
  lastDayOfMonth,
  mondayOf,
  quarterName,
  weekdayName,
  writeDay,
} from './calendar';

/** The moment a snippet is filled in. `month` 1–12, `weekday` 0 (Sunday) – 6. */
export type Moment = CalendarDay & { readonly hour: number; readonly minute: number; readonly weekday: number };

/** Name → what it stands for at `now`, Chinese and English. */
export function dateNames(now: Moment): Record<string, string> {
  return { ...hanDates(now), ...hanWeeks(now), ...englishDates(now) };
}

function hanDates(now: Moment): Record<string, string> {
  return {
    今天: writeDay(now),
    前天: writeDay(addDays(now, -2)),
    昨天: writeDay(addDays(now, -1)),
    明天: writeDay(addDays(now, 1)),
    后天: writeDay(addDays(now, 2)),
    今年: `${now.year}年`,
    去年: `${now.year - 1}年`,
    明年: `${now.year + 1}年`,
    本月: `${now.month}月`,
    上月: `${addMonths(now, -1).month}月`,
    下月: `${addMonths(now, 1).month}月`,
    月初: writeDay({ ...now, day: 1 }),
    月底: writeDay(lastDayOfMonth(now)),
    年底: `${now.year}年12月31日`,
    本季度: quarterName(now),
    上季度: quarterName(addMonths(now, -3)),
    下季度: quarterName(addMonths(now, 3)),
    本半年: halfYearName(now),
    星期: weekdayName(now.weekday),
    现在: clockTime(now),
  };
}

/** 上周一 … 下周日; a week begins on Monday. */
function hanWeeks(now: Moment): Record<string, string> {
  const monday = mondayOf(now);
  const days = [...HAN_WEEKDAYS.slice(1), HAN_WEEKDAYS[0]];
  const weeks = ['上', '本', '下'].flatMap((week, weekIndex) =>
    days.map((day, index) => [`${week}周${day}`, writeDay(addDays(monday, (weekIndex - 1) * 7 + index))] as const),
  );
  return Object.fromEntries(weeks);
}

function englishDates(now: Moment): Record<string, string> {
  const nextMonday = addDays(mondayOf(now), 7);
  const nextWeek = [1, 2, 3, 4, 5, 6, 0].map(
    (weekday, index) =>
      [`next_${(ENGLISH_WEEKDAYS[weekday] ?? '').toLowerCase()}`, isoDay(addDays(nextMonday, index))] as const,
  );
  return {
    today: isoDay(now),
    yesterday: isoDay(addDays(now, -1)),
    tomorrow: isoDay(addDays(now, 1)),
    this_year: String(now.year),
    last_year: String(now.year - 1),
    next_year: String(now.year + 1),
    this_month: englishMonth(now),
    last_month: englishMonth(addMonths(now, -1)),
    next_month: englishMonth(addMonths(now, 1)),
    this_quarter: `Q${Math.ceil(now.month / 3)}`,
    weekday: englishWeekday(now.weekday),
    current_time: clockTime(now),
    ...Object.fromEntries(nextWeek),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const clockTime = ({ hour, minute }: Moment) => `${two(hour)}:${two(minute)}`;
const isoDay = ({ year, month, day }: CalendarDay) => `${year}-${two(month)}-${two(day)}`;
