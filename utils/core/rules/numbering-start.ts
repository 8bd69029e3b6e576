import type { Rule } from './rule';
import { atMark } from './shared/numbering-finding';
import { runsOf } from './shared/runs';

/** A list whose first number is not one. */
export const numberingStart: Rule = {
  id: 'numbering-start',
  check: (report) =>
    runsOf(report).flatMap((run) => {
      const [first] = run.nodes;
      if (first === undefined || first.mark.ordinal === run.start) return [];
      return [atMark(report, run, first, { rule: 'numbering-start', severity: 'warn', due: run.start })];
    }),
};
