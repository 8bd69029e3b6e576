/** From the places where headings start to nodes with headline, depth, parent and end. */
import type { ReadMark } from '../numbering/marker';
import { type Nestable, type Nested, nest } from '../numbering/stack';
import { type TextRange, trimmed } from '../text/segment';
import { type Headline, readHeadline, type Surroundings, withoutDecoration } from './headline';
import type { Layout } from './layout';
import type { Mark, OutlineNode } from './model';
import type { Piece } from './read-text';

/** A heading begins here: with a mark, or with the whole piece. */
export interface HeadingStart {
  readonly mark?: ReadMark;
  readonly piece: number;
  /** The mark that has been lost here, for nesting. */
  readonly lost?: Nestable;
  /** How many # stand before the mark. */
  readonly hashes?: number;
}

export interface Source {
  readonly text: string;
  /** The text with its width folded. */
  readonly folded: string;
  readonly layout: Layout;
}

const UNMARKED = { key: 'none', ordinal: 0 };

/** Nodes in reading order. `bodyEnd`: where the last section ends. */
export function buildNodes(source: Source, starts: readonly HeadingStart[], bodyEnd: number): readonly OutlineNode[] {
  const { layout } = source;
  const ordered = [...starts].sort((a, b) => offsetOf(layout, a) - offsetOf(layout, b));
  const nested = nest(ordered.map(nestable));
  const headed = new Set(ordered.filter(({ mark }) => mark?.style !== 'bullet').map(({ piece }) => piece));
  const headlines = ordered.map((start, index) =>
    headlineOf(source, start, ordered[index + 1], headed, nested[index + 1]?.parent === index),
  );
  const ends = endsOf(nested, (index) => ordered[index]?.mark?.start ?? headlines[index]?.start);
  return ordered.flatMap((start, index) => {
    const [headline, place] = [headlines[index], nested[index]];
    if (headline === undefined || place === undefined) return [];
    return toNode(source, start, headline, place, ends[index] ?? Math.max(headline.end, bodyEnd));
  });
}

/** ## 2. is a heading of Markdown: a list 1. 2. below it is not its run. */
function nestable({ mark, lost, hashes = 0 }: HeadingStart): Nestable {
  return hashes > 0 ? { key: `markdown:${hashes}`, ordinal: hashes } : (mark ?? lost ?? UNMARKED);
}

function toNode(
  { text }: Source,
  { mark }: HeadingStart,
  { kind, start, end: textEnd }: Headline,
  { depth, parent }: Nested,
  end: number,
): OutlineNode {
  const place = { kind, depth, parent, text: text.slice(start, textEnd), textStart: start, textEnd, end };
  if (mark === undefined) return { style: 'none', offset: start, ...place };
  return { mark: publicMark(mark), style: mark.style, offset: mark.start, ...place };
}

function publicMark({ style, ordinal, start, end }: ReadMark): Mark {
  return { style, ordinal, start, end };
}

function headlineOf(
  { folded, layout }: Source,
  { mark, piece }: HeadingStart,
  next: HeadingStart | undefined,
  headed: ReadonlySet<number>,
  hasChildren: boolean,
): Headline {
  const own = layout.pieces[piece] ?? { start: 0, end: 0 };
  const start = mark?.end ?? own.start;
  const end = Math.min(own.end, next?.mark?.start ?? own.end);
  const hasBodyBelow = hasChildren || (piece + 1 < layout.pieces.length && !headed.has(piece + 1));
  if (mark?.style === 'bullet') return { ...bulletText(folded, start, own.end), kind: 'bullet' };
  const range: TextRange = { start, end: Math.max(start, end) };
  if (mark === undefined) return { kind: 'own_line', ...withoutDecoration(folded, own) };
  return knownHeadline(folded, range, layout.pieces[piece], { isFlat: layout.isFlat, hasBodyBelow });
}

/** Read once for each state of its line: with every key most lines are the same as before. */
function knownHeadline(folded: string, range: TextRange, piece: Piece | undefined, around: Surroundings): Headline {
  if (piece === undefined) return readHeadline(folded, range, around);
  const [from, to] = [range.start - piece.start, range.end - piece.start];
  const { isFlat, hasBodyBelow } = around;
  const known = piece.facts.headlines?.find(
    (one) => one.from === from && one.to === to && one.hasBodyBelow === hasBodyBelow && one.isFlat === isFlat,
  );
  if (known !== undefined) return { kind: known.kind, start: piece.start + known.start, end: piece.start + known.end };
  const headline = readHeadline(folded, range, around);
  const [start, end] = [headline.start - piece.start, headline.end - piece.start];
  const found = { from, to, isFlat, hasBodyBelow, kind: headline.kind, start, end };
  const others = piece.facts.headlines;
  piece.facts.headlines = others ? [...others.slice(-MOST_HEADLINES), found] : [found];
  return headline;
}

/** A long paragraph may hold many marks; of more than this the line is not asked again. */
const MOST_HEADLINES = 7;

/** A bullet's text is its whole line. */
function bulletText(folded: string, start: number, end: number): TextRange {
  return trimmed(folded, { start, end });
}

function offsetOf(layout: Layout, { mark, piece }: HeadingStart): number {
  return mark?.start ?? layout.pieces[piece]?.start ?? 0;
}

/** A node ends where the next of its depth or above begins; undefined where the body ends. */
function endsOf(
  nested: readonly Nested[],
  offsetAt: (index: number) => number | undefined,
): readonly (number | undefined)[] {
  const open: number[] = [];
  const ends = new Array<number | undefined>(nested.length);
  for (const [index, { depth }] of nested.entries()) {
    for (let last = open.at(-1); last !== undefined && (nested[last]?.depth ?? 0) >= depth; last = open.at(-1)) {
      ends[last] = offsetAt(index);
      open.pop();
    }
    open.push(index);
  }
  return ends;
}
