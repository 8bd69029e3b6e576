import type { Rule } from './rule';
import { atMark } from './shared/numbering-finding';
import { type Run, runsOf } from './shared/runs';

/** The same number twice in one list: （二） … （二）. */
export const numberingDuplicate: Rule = {
  id: 'numbering-duplicate',
  check: (report) =>
    runsOf(report)
      .filter((run) => !isLazyMarkdown(run))
      .flatMap((run) =>
        run.nodes.flatMap((node, index) => {
          const before = run.nodes[index - 1]?.mark.ordinal;
          if (node.mark.ordinal !== before) return [];
          const finding = { rule: 'numbering-duplicate', severity: 'error', expected: String(before + 1) } as const;
          return [atMark(report, run, node, finding)];
        }),
      ),
};

/** Markdown numbers 1. 1. 1. itself. */
const isLazyMarkdown = ({ nodes }: Run): boolean =>
  nodes.length > 2 && nodes.every(({ mark, style }) => mark.ordinal === 1 && style === 'arab_dot');
