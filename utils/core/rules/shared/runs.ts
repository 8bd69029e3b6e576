import { familyOf, type NumberedNode, numberedRuns } from '../../numbering/runs';
import type { ParsedReport } from '../../outline/report';
import { perReport } from './per-report';

export type { NumberedNode } from '../../numbering/runs';

/** Numbered headings or items that count on from each other: one list. */
export interface Run {
  readonly nodes: readonly NumberedNode[];
  /** The ordinal its first number should have: 1, or one more than the list in an earlier section which it goes on with. */
  readonly start: number;
}

/** The lists of a report, in the order of their first numbers. */
export const runsOf = perReport(({ outline }: ParsedReport): readonly Run[] => {
  const lastOrdinal = new Map<string, number>();
  return numberedRuns(outline).flatMap((nodes) => {
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last) return [];
    const family = familyOf(first.style);
    const isContinued = lastOrdinal.get(family) === first.mark.ordinal - 1;
    lastOrdinal.set(family, last.mark.ordinal);
    return [{ nodes, start: isContinued ? first.mark.ordinal : 1 }];
  });
});
