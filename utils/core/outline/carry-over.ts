/**
 * The outline of a text after an edit inside a long paragraph: that of the text before, moved. Most keys are such edits, and
 * reading the order and nesting of all marks anew would cost a hundred times as much.
 */
import { pointsOf } from '../numbering/series';
import { marksOf } from './candidates';
import { dropFurniture } from './furniture';
import { readHeadline } from './headline';
import { layOut } from './layout';
import type { Mark, Outline, OutlineNode } from './model';
import type { LineMark, ReadText, TextLine } from './read-text';
import { keepShape } from './shape';
import { endsSentence, holdsSentence } from './unmarked';

/** Longer than anything that is a heading, a title, or the body whose length is asked for. */
const LONG = 90;
/** Print headers, title and addressee stand before, closings and footers behind. */
const HEAD_LINES = 8;
const TAIL_LINES = 12;
const OPENS_OTHER = /^(?:附|```)/;

/** The one line that an edit changed, before and after. */
interface Change {
  readonly index: number;
  readonly old: TextLine;
  readonly now: TextLine;
  readonly shift: number;
}

/** Undefined where the edit may have changed more than places: then everything is read. */
export function carriedOver(before: ReadText, outline: Outline, read: ReadText): Outline | undefined {
  const change = onlyChange(before, read);
  if (change === undefined || !isInProse(before, read, change) || !isAlike(before, read, change)) return undefined;
  const { old, shift } = change;
  const isBelowHeading = outline.nodes.some(({ offset, style }) => offset < old.start && style !== 'bullet');
  if (!isBelowHeading || !keepsHeadline(outline, read, change)) return undefined;
  const moved = shift === 0 ? { ...outline, text: read.text } : shifted(outline, read.text, old.end, shift);
  keepShape(outline.nodes, moved.nodes);
  return moved;
}

function onlyChange(before: ReadText, read: ReadText): Change | undefined {
  if (before.lines.length !== read.lines.length) return undefined;
  const index = read.lines.findIndex(({ facts }, at) => facts !== before.lines[at]?.facts);
  const [old, now] = [before.lines[index], read.lines[index]];
  const isOnly = read.lines.findLastIndex(({ facts }, at) => facts !== before.lines[at]?.facts) === index;
  if (old === undefined || now === undefined || !isOnly) return undefined;
  return { index, old, now, shift: read.text.length - before.text.length };
}

/** Among the lines of the body, and nothing but its words has changed. */
function isInProse(before: ReadText, read: ReadText, { index, old, now, shift }: Change): boolean {
  if (index < HEAD_LINES || index >= read.lines.length - TAIL_LINES) return false;
  if (old.end - old.start < LONG || now.end - now.start < LONG) return false;
  const isSamePlace = old.rawStart === now.rawStart && old.start === now.start && now.rawEnd - old.rawEnd === shift;
  if (!isSamePlace || now.end - old.end !== shift || gaps(before, index) !== gaps(read, index)) return false;
  const own = dropFurniture(read.folded, read.lines);
  return own.lines === read.lines && own.title === undefined && !layOut(read.folded, own.lines).isHardWrapped;
}

/** What stands between a line and its neighbours. */
function gaps({ folded, lines }: ReadText, index: number): string {
  const [above, own, below] = [lines[index - 1], lines[index], lines[index + 1]];
  return `${folded.slice(above?.rawEnd, own?.rawStart)}|${folded.slice(own?.rawEnd, below?.rawStart)}`;
}

/** Whether all that other lines ask about this one has the same answer: its marks, its points, its first and last sign. */
function isAlike(before: ReadText, read: ReadText, { old, now }: Change): boolean {
  const [was, is] = [before.folded.slice(old.start, old.end), read.folded.slice(now.start, now.end)];
  if (was.charAt(0) !== is.charAt(0) || OPENS_OTHER.test(was) || OPENS_OTHER.test(is)) return false;
  if (endsSentence(was) !== endsSentence(is) || holdsSentence(was) !== holdsSentence(is)) return false;
  if (was.endsWith('|') || is.endsWith('|')) return false;
  old.facts.marks ??= marksOf(before.text, before.folded, old, false);
  now.facts.marks ??= marksOf(read.text, read.folded, now, false);
  old.facts.points ??= pointsOf(before.text, before.folded, old);
  now.facts.points ??= pointsOf(read.text, read.folded, now);
  return areSame(old.facts.marks, now.facts.marks) && sameMarks(old.facts.points, now.facts.points);
}

/** At most one mark, which opens the line: what several in a line are depends on what is between them. */
function areSame(old: readonly LineMark[], now: readonly LineMark[]): boolean {
  const [was, is] = [old[0], now[0]];
  if (old.length > 1 || now.length > 1 || old.length !== now.length) return false;
  if (was === undefined || is === undefined) return true;
  const isPlain = was.place === 'line' && is.place === 'line' && !was.mark.key.startsWith('chapter');
  return isPlain && was.hashes === is.hashes && was.mark.key === is.mark.key && sameMarks([was.mark], [is.mark]);
}

const sameMarks = (old: readonly Mark[], now: readonly Mark[]): boolean =>
  old.length === now.length &&
  old.every(({ style, ordinal, start, end }, index) => {
    const other = now[index];
    return other?.style === style && other.ordinal === ordinal && other.start === start && other.end === end;
  });

/** The line's own headline, if it has one, ends before the edit. */
function keepsHeadline({ nodes }: Outline, { text, folded }: ReadText, { old, now }: Change): boolean {
  const [own, another] = nodes.filter(({ offset }) => offset >= old.start && offset < old.end);
  if (own === undefined) return true;
  const { mark, kind, textStart, textEnd } = own;
  if (another !== undefined || mark === undefined || kind === 'bullet' || text.slice(textStart, textEnd) !== own.text)
    return false;
  return [true, false].every((hasBodyBelow) => {
    const read = readHeadline(folded, { start: mark.end, end: now.end }, { isFlat: false, hasBodyBelow });
    return read.kind === kind && read.start === textStart && read.end === textEnd;
  });
}

function shifted({ nodes, series, blocks }: Outline, text: string, from: number, shift: number): Outline {
  const moved = (offset: number): number => (offset >= from ? offset + shift : offset);
  const place = <Place extends { readonly start: number; readonly end: number }>(one: Place): Place =>
    one.end < from ? one : { ...one, start: moved(one.start), end: moved(one.end) };
  return {
    text,
    nodes: nodes.map((node) => (node.end < from ? node : movedNode(node, from, shift))),
    series: series.map((one) => ((one.marks.at(-1)?.end ?? 0) < from ? one : { marks: one.marks.map(place) })),
    blocks: blocks.map(place),
  };
}

/** With its members in their order, written out because a report has a thousand of them. */
function movedNode(node: OutlineNode, from: number, shift: number): OutlineNode {
  const { mark, style, offset, kind, depth, parent, text, textStart, textEnd, end } = node;
  if (offset < from) return { ...node, end: end + shift };
  const rest = { kind, depth, parent, text, textStart: textStart + shift, textEnd: textEnd + shift, end: end + shift };
  if (mark === undefined) return { style, offset: offset + shift, ...rest };
  const place = { style: mark.style, ordinal: mark.ordinal, start: mark.start + shift, end: mark.end + shift };
  return { mark: place, style, offset: offset + shift, ...rest };
}
