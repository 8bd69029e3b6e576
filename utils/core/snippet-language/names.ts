import { addDays, addMonths, type CalendarDay, englishWeekday, weekdayName, writeDay } from './calendar';
import { CARET_MARK, clean } from './marks';

/** What a snippet may know of the moment and the page. `month` 1–12, `weekday` 0 (Sunday) – 6. */
export interface FillContext {
  readonly now: CalendarDay & { readonly hour: number; readonly minute: number; readonly weekday: number };
  readonly pageTitle: string;
  readonly pageUrl: string;
  readonly selection: string;
}

/** Values of the names that are never asked for. */
export function builtInValues(context: FillContext): Record<string, unknown> {
  return { ...dateValues(context.now), ...pageValues(context), 光标: CARET_MARK, cursor: CARET_MARK };
}

function pageValues(context: FillContext): Record<string, unknown> {
  const url = clean(context.pageUrl);
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
  return { page: { title: clean(context.pageTitle), url, host }, selection: clean(context.selection) };
}

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

function dateValues(now: FillContext['now']): Record<string, string> {
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    今天: writeDay(now),
    昨天: writeDay(addDays(now, -1)),
    明天: writeDay(addDays(now, 1)),
    今年: `${now.year}年`,
    去年: `${now.year - 1}年`,
    明年: `${now.year + 1}年`,
    本月: `${now.month}月`,
    上月: `${addMonths(now, -1).month}月`,
    下月: `${addMonths(now, 1).month}月`,
    本季度: QUARTERS[Math.floor((now.month - 1) / 3)] ?? '',
    星期: weekdayName(now.weekday),
    现在: `${two(now.hour)}:${two(now.minute)}`,
    today: `${now.year}-${two(now.month)}-${two(now.day)}`,
    this_year: String(now.year),
    weekday: englishWeekday(now.weekday),
  };
}

const NOWHERE: FillContext = {
  now: { year: 2000, month: 1, day: 1, hour: 0, minute: 0, weekday: 6 },
  pageTitle: '',
  pageUrl: '',
  selection: '',
};

/** Names a snippet may use without asking. */
export const BUILT_IN_NAMES: ReadonlySet<string> = new Set(Object.keys(builtInValues(NOWHERE)));

/** What `page.` may be followed by. */
export const PAGE_PROPERTIES: ReadonlySet<string> = new Set(['title', 'url', 'host']);
