import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { lineAt } from './shared/lines';
import { type SeriesRun, seriesRuns } from './shared/series-runs';

/** 一是 which no 二是 follows. */
export const enumAlone: Rule = {
  id: 'enum-alone',
  check: (report) =>
    seriesRuns(report)
      .filter((run) => isAlone(report, run))
      .flatMap(({ marks }) =>
        marks.map(({ start, end }) => ({
          rule: 'enum-alone',
          severity: 'warn',
          start,
          end,
          message: { key: 'rule.enum-alone' },
        })),
      ),
};

/** 一是…，另一方面… or 一是…，再就是… go on in other words. */
const GOES_ON = /另[一外]|再[一就者次]|还有|其次|二则|二来|第二|二要|[：:]\s*$/;

function isAlone({ text }: ParsedReport, { marks }: SeriesRun): boolean {
  const [first] = marks;
  if (marks.length !== 1 || first?.ordinal !== 1) return false;
  return !GOES_ON.test(text.slice(first.end, lineAt(text, first.end).end));
}
