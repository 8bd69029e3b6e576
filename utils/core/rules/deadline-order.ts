import type { Finding, Rule } from './rule';
import { found } from './shared/found';
import { type Match, matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** A span of time that ends before it begins: 3月15日至3月1日. */
export const deadlineOrder: Rule = {
  id: 'deadline-order',
  check: (report) =>
    [...matchesNear(proseOf(report).text, ['月'], DAYS), ...matchesNear(proseOf(report).text, ['月'], MONTHS)]
      .flatMap(toFindings)
      .sort((a, b) => a.start - b.start),
};

const TO = ' ?(?:——|[—–~～至到-]) ?';
/** 2024年3月15日至3月1日, 3月15日至1日. Next to 次年 the year is said in words. */
const DAYS = new RegExp(
  `(?<!\\d)(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日${TO}(?:(?<toYear>\\d{4})年)?(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})日`,
  'g',
);
/** Without a day only with its year: 11月至3月 is the winter. */
const MONTHS = new RegExp(
  `(?<!\\d)(?<year>\\d{4})年(?<month>\\d{1,2})月${TO}(?:(?<toYear>\\d{4})年)?(?<toMonth>\\d{1,2})月(?!\\d)`,
  'g',
);

function toFindings({ start, end, found: span, groups }: Match): readonly Finding[] {
  const read = (name: string): number | undefined => (groups[name] === undefined ? undefined : Number(groups[name]));
  const [year, month = 0, day = 0] = [read('year'), read('month'), read('day')];
  const [toYear = year, toMonth = month, toDay = 0] = [read('toYear'), read('toMonth'), read('toDay')];
  const startsAt = ((year ?? toYear ?? 0) * 100 + month) * 100 + day;
  const endsAt = ((toYear ?? 0) * 100 + toMonth) * 100 + toDay;
  if (endsAt >= startsAt) return [];
  // Without years, or with only the first, the span may reach into the next year; then the months say so.
  const mayCross = read('toYear') === undefined && toMonth < month;
  if (mayCross && year === undefined && month >= 9 && toMonth <= 4) return [];
  return [found('deadline-order', mayCross ? 'warn' : 'error', { start, end }, { params: { span } })];
}
