import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { atMark } from './shared/numbering-finding';
import { type NumberedNode, type Run, runsOf } from './shared/runs';

/** The same number twice in one list: （二） … （二）. */
export const numberingDuplicate: Rule = {
  id: 'numbering-duplicate',
  check: (report) =>
    runsOf(report)
      .filter(hasDouble)
      .filter(({ nodes: [first] }) => first && !isLazyMarkdown(report, first))
      .flatMap((run) =>
        run.nodes.flatMap((node, index) => {
          const before = run.nodes[index - 1]?.mark.ordinal;
          if (node.mark.ordinal !== before) return [];
          const finding = { rule: 'numbering-duplicate', severity: 'error', due: before + 1 } as const;
          return [atMark(report, run, node, finding)];
        }),
      ),
};

const hasDouble = ({ nodes }: Run): boolean =>
  nodes.some(({ mark }, index) => mark.ordinal === nodes[index - 1]?.mark.ordinal);

/** Markdown numbers 1. 1. 1. itself. */
function isLazyMarkdown({ outline }: ParsedReport, { parent, style }: NumberedNode): boolean {
  const siblings = outline.nodes.filter((node) => node.parent === parent && node.style === style);
  return style === 'arab_dot' && siblings.length > 2 && siblings.every(({ mark }) => mark?.ordinal === 1);
}
