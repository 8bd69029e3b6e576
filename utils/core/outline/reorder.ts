/** Puts a section where its kind has it, as one edit, with numbers and references that follow. */
import { followReferences } from '../numbering/references';
import { isNumbered } from '../numbering/runs';
import { likeMark } from '../numbering/schemes';
import { applyEdits, type Edit } from '../text/edits';
import type { OutlineNode } from './model';
import { misplacedAmong } from './order';
import type { ParsedReport } from './report';

/**
 * The edits that move a misplaced section between its neighbours of the template. The first replaces the lines from the
 * section to its new place as a whole: a move that was carried out in part would lose text. Undefined when there is no
 * clear place, or more than whole lines would have to move.
 */
export function moveSection(report: ParsedReport, sectionId: string): readonly Edit[] | undefined {
  const section = nodeOf(report, sectionId);
  if (section === undefined) return undefined;
  const siblings = report.outline.nodes.filter(
    ({ parent, depth }) => parent === section.parent && depth === section.depth,
  );
  const from = siblings.indexOf(section);
  const to = placeAmong(report, siblings, sectionId);
  if (to === undefined || to === from || !siblings.every((node) => isWholeLines(report, node))) return undefined;
  const order = siblings.filter((_, at) => at !== from);
  order.splice(to, 0, section);
  const marks = inOrder(report, siblings, order);
  if (marks === undefined) return undefined;
  const edits = [...marks, ...followReferences(report.outline, marks)];
  return asOneEdit(report.text, siblings, order, edits, [Math.min(from, to), Math.max(from, to)]);
}

function nodeOf({ matches, outline }: ParsedReport, sectionId: string): OutlineNode | undefined {
  const index = matches.find((match) => match.sectionId === sectionId)?.node;
  return index === undefined ? undefined : outline.nodes[index];
}

/** Where among the other siblings: behind the last section in order that the template has before it, else before the first after it. */
function placeAmong(report: ParsedReport, siblings: readonly OutlineNode[], sectionId: string): number | undefined {
  const misplaced = misplacedAmong(report.matches, report.pack?.sections ?? []);
  const index = report.matches.findIndex((match) => match.sectionId === sectionId);
  const others = siblings.filter((node) => node !== nodeOf(report, sectionId));
  const placesOf = (matches: ParsedReport['matches']): readonly number[] =>
    matches.flatMap((match) => {
      const node = misplaced.has(match.sectionId) ? undefined : nodeOf(report, match.sectionId);
      const place = node === undefined ? -1 : others.indexOf(node);
      return place === -1 ? [] : [place];
    });
  const before = placesOf(report.matches.slice(0, index));
  const after = placesOf(report.matches.slice(index + 1));
  if (before.length > 0) return Math.max(...before) + 1;
  return after.length > 0 ? Math.min(...after) : undefined;
}

function isWholeLines({ text }: ParsedReport, { offset, end, kind }: OutlineNode): boolean {
  if (kind === 'item' || text.slice(lineStartOf(text, offset), offset).trim() !== '') return false;
  const last = offset + text.slice(offset, end).trimEnd().length;
  return text.slice(last, end).includes('\n') || /^[^\S\n]*(?:\n|$)/.test(text.slice(end));
}

const lineStartOf = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** The numbers there are, given out anew from top to bottom. Undefined when a mark cannot be written with its number. */
function inOrder(
  { text }: ParsedReport,
  siblings: readonly OutlineNode[],
  order: readonly OutlineNode[],
): readonly Edit[] | undefined {
  if (!siblings.every(isNumbered)) return siblings.some(isNumbered) ? undefined : [];
  const ordinals = siblings.map(({ mark }) => mark.ordinal).sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (const [index, node] of order.entries()) {
    if (node.mark === undefined) return undefined;
    const { start, end } = node.mark;
    const written = likeMark(text.slice(start, end), node.style, ordinals[index] ?? 0);
    if (written === undefined) return undefined;
    if (written !== text.slice(start, end)) edits.push({ start, end, text: written });
  }
  return edits;
}

/** The sections from `first` to `last` in their new order; what separates them stays where it is. */
function asOneEdit(
  text: string,
  siblings: readonly OutlineNode[],
  order: readonly OutlineNode[],
  edits: readonly Edit[],
  [first, last]: readonly [first: number, last: number],
): readonly Edit[] {
  const linesOf = ({ offset, end }: OutlineNode) => {
    const start = lineStartOf(text, offset);
    return { start, end: start + text.slice(start, end).trimEnd().length };
  };
  const places = siblings.slice(first, last + 1).map(linesOf);
  const [start, end] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0];
  const moved = order.slice(first, last + 1).map((node, index) => {
    const own = linesOf(node);
    const inside = edits.filter((edit) => edit.start >= own.start && edit.end <= own.end);
    const after = places[index + 1]?.start ?? end;
    return rewritten(text, own, inside) + text.slice(places[index]?.end ?? end, after);
  });
  const outside = edits.filter((edit) => edit.end <= start || edit.start >= end);
  return [{ start, end, text: moved.join('') }, ...outside];
}

function rewritten(text: string, { start, end }: { start: number; end: number }, edits: readonly Edit[]): string {
  const own = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return applyEdits(text.slice(start, end), own);
}
