/** Makes numbering continuous again, in the marks' own style. */
import type { Outline } from '../outline/model';
import type { Edit } from '../text/edits';
import { followReferences } from './references';
import { isNumbered, type NumberedNode, numberedRuns } from './runs';
import { likeMark, withComponent } from './schemes';

/** Edits that make every run of the outline continuous, with the references to what changes its number (见第三部分). */
export function renumber(outline: Outline): readonly Edit[] {
  const edits = renumberRuns(outline).flatMap((run) => run.edits);
  return [...edits, ...followReferences(outline, edits)];
}

/**
 * For each run the edits of marks that make it continuous. A run starts with the number it has when that is 1 or goes on from
 * an earlier run of its style, else with 1.
 */
export function renumberRuns(
  outline: Outline,
): readonly { readonly first: NumberedNode; readonly edits: readonly Edit[] }[] {
  const last = new Map<string, number>();
  return numberedRuns(outline).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const isContinued = last.get(first.style) === first.mark.ordinal - 1;
    const from = isContinued ? first.mark.ordinal : 1;
    last.set(first.style, from + run.length - 1);
    return [{ first, edits: run.flatMap((node, index) => setOrdinal(outline, node, from + index)) }];
  });
}

/** Edits that give `node` this ordinal, with the decimal marks below it (2.1 → 3.1). None when it has it already. */
export function setOrdinal(outline: Outline, node: NumberedNode, ordinal: number): readonly Edit[] {
  const { start, end } = node.mark;
  if (node.mark.ordinal === ordinal) return [];
  const text = likeMark(outline.text.slice(start, end), node.style, ordinal);
  return text === undefined ? [] : [{ start, end, text }, ...decimalsBelow(outline, node, ordinal)];
}

function decimalsBelow(outline: Outline, node: NumberedNode, ordinal: number): readonly Edit[] {
  const { text } = outline;
  const index = componentsOf(text, node) - 1;
  return decimalsOf(outline).flatMap((below) => {
    const { mark } = below;
    if (below.offset <= node.offset || below.offset >= node.end) return [];
    const sample = text.slice(mark.start, mark.end);
    const isOwn = Number(sample.split('.')[index]) === node.mark.ordinal;
    return isOwn ? [{ start: mark.start, end: mark.end, text: withComponent(sample, index, ordinal) }] : [];
  });
}

function decimalsOf(outline: Outline): readonly NumberedNode[] {
  const decimals = known.get(outline) ?? outline.nodes.filter(isNumbered).filter(({ style }) => style === 'decimal');
  known.set(outline, decimals);
  return decimals;
}

/** Most outlines have none, and every number that changes asks. */
const known = new WeakMap<Outline, readonly NumberedNode[]>();

function componentsOf(text: string, { style, mark }: NumberedNode): number {
  return style === 'decimal'
    ? text
        .slice(mark.start, mark.end)
        .split('.')
        .filter((part) => part.trim() !== '').length
    : 1;
}
