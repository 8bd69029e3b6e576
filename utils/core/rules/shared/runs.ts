import type { MarkStyle, OutlineNode } from '../../outline/model';
import type { ParsedReport } from '../../outline/report';

/** Numbered headings or items that count on from each other: one list. */
export interface Run {
  readonly nodes: readonly NumberedNode[];
  /** The ordinal its first number should have: 1, or one more than a list in another section which it goes on with. */
  readonly start: number;
}

export type NumberedNode = OutlineNode & { readonly mark: NonNullable<OutlineNode['mark']> };

/** Spellings of one way of counting. Styles left out do not count (bullets, #) or have rules of their own (一是). */
const FAMILY: Partial<Readonly<Record<MarkStyle, string>>> = {
  han_dun: '一、',
  han_colon: '一、',
  han_bare: '一、',
  han_paren_half: '（一）',
  han_paren_full: '（一）',
  arab_dot: '1.',
  arab_fulldot: '1.',
  arab_dun: '1.',
  arab_close: '1.',
  arab_paren_half: '（1）',
  arab_paren_full: '（1）',
  circled: '①',
  keycap: '①',
  decimal: '1.1',
  chapter: '第一章',
  article: '第一条',
};

/**
 * The lists of a report, in the order of their first numbers. The ordinal 1 opens a new list, except where it repeats a list
 * that has only just begun (一、 … 一、): nobody writes a list of one.
 */
export function runsOf(report: ParsedReport): readonly Run[] {
  const runs: { nodes: NumberedNode[]; start: number }[] = [];
  const open = new Map<string, { nodes: NumberedNode[]; start: number }>();
  const lastOrdinal = new Map<string, number>();
  for (const node of report.outline.nodes) {
    const family = FAMILY[node.style];
    if (family === undefined || !isNumbered(node)) continue;
    const key = `${family} below ${family === '第一条' ? 'all' : node.parent}`; // articles count on through chapters
    const run = open.get(key);
    if (run && !opensAnew(report.text, run.nodes, node)) run.nodes.push(node);
    else open.set(key, startRun(runs, node, lastOrdinal.get(family)));
    lastOrdinal.set(family, node.mark.ordinal);
  }
  return runs;
}

const isNumbered = (node: OutlineNode): node is NumberedNode => node.mark !== undefined;

function startRun(
  runs: { nodes: NumberedNode[]; start: number }[],
  node: NumberedNode,
  before: number | undefined,
): { nodes: NumberedNode[]; start: number } {
  const { ordinal } = node.mark;
  const run = { nodes: [node], start: before !== undefined && ordinal === before + 1 ? ordinal : 1 };
  runs.push(run);
  return run;
}

/** A colon before it introduces a list of its own; so does the word 附件. */
function opensAnew(text: string, nodes: readonly NumberedNode[], next: NumberedNode): boolean {
  if (next.mark.ordinal !== 1) return false;
  const [first] = nodes;
  if (nodes.length > 1 || first?.mark.ordinal !== 1) return true;
  const between = text.slice(first.textEnd, next.offset);
  return /[：:]\s*$/.test(between) || /^\s*附件/m.test(between);
}
