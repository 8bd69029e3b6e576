import type { Finding, Rule } from './rule';
import { daysIn } from './shared/calendar';
import { maskMarkup } from './shared/mask-markup';
import { type Match, matchesNear } from './shared/near';

/** A date that no calendar has: 2月30日, 13月5日, 2023年2月29日. */
export const dateInvalid: Rule = {
  id: 'date-invalid',
  isLocal: true,
  check: ({ text }) => {
    const masked = maskMarkup(text);
    return [
      ...matchesNear(masked, ['月'], HAN_DATE),
      ...matchesNear(masked, ['-', '/'], NUMERIC_DATE),
      ...matchesNear(masked, ['月'], YEAR_AND_MONTH),
    ]
      .filter(({ groups }) => !isPossible(groups))
      .map(toFinding)
      .sort((a, b) => a.start - b.start);
  },
};

const GAP = '[ \\u00a0]?';
/** 2024年2月30日, 2月30日, 2月28日至30日: the last day named is the one that can be too large. */
const HAN_DATE = new RegExp(
  `(?<!\\d)(?:(?<year>\\d{4})${GAP}年${GAP})?(?<month>\\d{1,2})${GAP}月${GAP}(?<day>\\d{1,2})${GAP}日?` +
    `(?:${GAP}[—–~～至到-]+${GAP}(?<last>\\d{1,2}))?${GAP}日`,
  'g',
);
/** 2024-2-30. A "month" above 12 is more likely a number of some document, and dots may be a version. */
const NUMERIC_DATE = /(?<![\w./-])(?<year>(?:19|20)\d{2})([-/])(?<month>0?[1-9]|1[0-2])\2(?<day>\d{1,2})(?![\w/-])/g;
/** 2024年13月, 13月份: without a day; 24月 may be a span of time. */
const YEAR_AND_MONTH =
  /(?<!\d)(?:(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月(?! ?\d)|(?<![\d—–~～至到-])(?<bare>1[3-9]|[2-9]\d|00?) ?月份)/g;

function isPossible({ year, month, bare, day, last }: Readonly<Record<string, string | undefined>>): boolean {
  const monthNumber = Number(month ?? bare);
  if (monthNumber < 1 || monthNumber > 12) return false;
  const longest = daysIn(monthNumber, year === undefined ? undefined : Number(year));
  return [day, last].every((text) => text === undefined || (Number(text) >= 1 && Number(text) <= longest));
}

function toFinding({ start, end, found }: Match): Finding {
  return {
    rule: 'date-invalid',
    severity: 'error',
    start,
    end,
    message: { key: 'rule.date-invalid', params: { date: found } },
  };
}
