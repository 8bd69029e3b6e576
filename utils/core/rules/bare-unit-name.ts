import type { Rule } from './rule';
import { found } from './shared/found';
import { matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { linesWithPair, signPair } from './shared/sign-pairs';

/** A sentence that begins with 局 or 学校-like words of one sign: the name of the unit was taken out and not put in. */
export const bareUnitName: Rule = {
  id: 'bare-unit-name',
  check: (report) => {
    const { text } = proseOf(report);
    const said = new Set<string>();
    // The name was left out everywhere: one finding is enough to know.
    return matchesOn(text, linesWithPair(text, UNIT_FIRST), BARE)
      .filter(({ found: unit }) => !new RegExp(`以下简称[：:“"]?${unit}[”"）)]`, 'u').test(text))
      .filter(({ found: unit }) => !said.has(unit) && said.add(unit))
      .map(({ start, end, found: unit }) => found('bare-unit-name', 'warn', { start, end }, { params: { unit } }));
  },
};

/** The last sign of a unit, and the first of what follows it. */
const UNIT_FIRST = signPair('局厅办校部司', '在将高认始坚2');
const BARE =
  /(?<=^[ \t\u3000]{0,20}(?:标题[:：] ?)?|[，。；：,;:]|工作与|^\d{4}年[，,])(?:[局厅办校](?=在(?!编|职|岗|建)|将(?!军)|高度|认真|始终|坚持|20\d\d年)|(?:支部|公司)(?=20\d\d年))/gmu;
