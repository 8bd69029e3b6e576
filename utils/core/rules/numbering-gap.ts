import type { Rule } from './rule';
import { atMark } from './shared/numbering-finding';
import { type Run, runsOf } from './shared/runs';

/** A number that does not follow the one before: 一、 三、, or 三、 二、. */
export const numberingGap: Rule = {
  id: 'numbering-gap',
  check: (report) =>
    runsOf(report).flatMap((run) =>
      run.nodes.flatMap((node, index) => {
        const before = run.nodes[index - 1]?.mark.ordinal;
        if (before === undefined || follows(run, index, before)) return [];
        return [atMark(report, run, node, { rule: 'numbering-gap', severity: 'error', due: before + 1 })];
      }),
    ),
};

/** A repeated number is another rule's; and in 一、 二、 二、 四、 the 四、 is right: one wrong number, one finding. */
function follows({ nodes }: Run, index: number, before: number): boolean {
  const ordinal = nodes[index]?.mark.ordinal ?? 0;
  const beforeThat = nodes[index - 2]?.mark.ordinal;
  return ordinal === before + 1 || ordinal === before || (beforeThat !== undefined && ordinal === beforeThat + 2);
}
