import type { Finding, Rule } from './rule';
import { isDate } from './shared/calendar';
import { found, type Place, replacing } from './shared/found';
import { type Match, matchesNear } from './shared/near';
import { proseOf } from './shared/prose';
import { withoutOverlaps } from './shared/ranges';

/** A date not written as office reports write it: 2024年01月08日, 2024.11.8, 11月8号. Technical texts write as they like. */
export const dateFormat: Rule = {
  id: 'date-format',
  isLocal: true,
  check: (report) => {
    const { own, profile } = proseOf(report);
    if (profile !== 'official') return [];
    const findings = [
      ...matchesNear(own, ['月'], PADDED).map((date) =>
        toFinding('padded', date, date.found.replace(/(^|年|月)(\s?)0(?=\d)/g, '$1$2')),
      ),
      ...matchesNear(own, ['.'], DOTTED).flatMap(dotted),
      ...matchesNear(own, ['号'], DAY_NUMBER).map((date) => toFinding('day', date, date.found.replace(/号$/, '日'))),
      ...matchesNear(own, ['月'], SHORT_YEAR).map((date) => toFinding('year', date, `20${date.found}`)),
    ];
    return withoutOverlaps(findings);
  },
};

/** 01月 or 08日 of a date; 10月 and 20日 have no padding. */
const PADDED = /(?<!\d)(?:\d{4} ?年 ?)?(?:0[1-9] ?月(?: ?\d{1,2} ?日)?|1?[0-9] ?月 ?0[1-9] ?日)/g;
/** A version 2024.1.3 stands beside a Latin word, and a table cell alone. */
const DOTTED =
  /(?<=[\p{Script=Han}，。；：（])(?<year>20\d{2})\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?=[\p{Script=Han}，。；）])(?!版)/gu;
const DAY_NUMBER = /(?<!\d)(?:\d{4}年)?(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])号(?!楼|线|院|井|机|馆|厅|门|车|文|令)/g;
/** The year in two figures, in the line that dates the report. */
const SHORT_YEAR = /(?<=^[ \t\u3000]{0,20})2\d年(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])日(?=[ \t\u3000]*$)/gmu;

function dotted(date: Match) {
  const [year, month, day] = [date.groups['year'], date.groups['month'], date.groups['day']].map(Number);
  if (year === undefined || month === undefined || day === undefined || !isDate(year, month, day)) return [];
  return [toFinding('dotted', date, `${year}年${month}月${day}日`)];
}

function toFinding(name: string, date: Place & { readonly found: string }, expected: string): Finding {
  const params = { date: date.found, expected };
  return found('date-format', 'warn', date, { case: name, params, fix: replacing(date, expected) });
}
