/** The outline of a report's text: headings and numbered items with their real nesting, and the parts without heading. */
import { findSeries } from '../numbering/series';
import type { TextRange } from '../text/segment';
import { acceptMarks } from './accept';
import { type BlockContext, findAddressee, findTail, findTitle, type KnownBlocks, leadStart } from './blocks';
import { findByline } from './byline';
import { type Candidate, findCandidates } from './candidates';
import { carriedOver } from './carry-over';
import { findLetterTail } from './enclosed';
import { dropFurniture } from './furniture';
import { type Layout, layOut } from './layout';
import type { Block, Outline } from './model';
import { buildNodes, type HeadingStart } from './nodes';
import { noFacts, type Piece, type ReadText, readText, textBefore } from './read-text';
import { belowOthers, findUnmarked, isGenericHeading, isShortKnown, lostFirst, type UnmarkedContext } from './unmarked';

/** What the chosen report kind tells about the text: its headings (as `headingKey`) and the lines of its blocks. */
export interface ParseHints {
  readonly headings: ReadonlySet<string>;
  readonly blocks: KnownBlocks;
}

/** How a heading without a mark nests that stands below another. */
const BELOW = { key: 'none:below', ordinal: 0 };

const NO_HINTS: ParseHints = { headings: new Set(), blocks: new Map() };

/**
 * Reads any text, in linear time; never throws. Full-width and half-width signs are equal; lost line breaks and hard wraps are
 * allowed for; what a forum's print page puts around the text belongs to nothing. With `hints`, lines that are headings of
 * the chosen kind are found even without a mark.
 */
export function parseOutline(text: string, hints: ParseHints = NO_HINTS): Outline {
  return outlineOf(readText(text), hints);
}

/**
 * As `parseOutline`, of a text that has been read: what is known of its lines is not asked for again, nor of the outline of
 * the text before, with the same hints.
 */
export function outlineOf(read: ReadText, hints: ParseHints = NO_HINTS): Outline {
  const known = outlines.get(read)?.get(hints);
  if (known !== undefined) return known;
  const before = textBefore(read);
  const old = before && outlines.get(before)?.get(hints);
  const outline = (before && old && carriedOver(before, old, read)) ?? readOutline(read, hints);
  outlines.set(read, (outlines.get(read) ?? new Map()).set(hints, outline));
  return outline;
}

const outlines = new WeakMap<ReadText, Map<ParseHints, Outline>>();

function readOutline(read: ReadText, hints: ParseHints): Outline {
  const { text, folded } = read;
  const own = dropFurniture(folded, read.lines);
  const layout = layOut(folded, own.lines);
  const accepted = acceptMarks(folded, layout, findCandidates(text, folded, layout));
  const title = own.title ?? titleOf(folded, layout, accepted, hints);
  const marks = accepted.filter(
    ({ mark }) => title === undefined || mark.end > title.end || mark.start < title.start - 8,
  );
  const series = findSeries(
    read,
    marks.map(({ mark }) => mark.start),
  );
  const lineSeries = series.filter(
    ({ marks: points }) => points.length > 1 && points.every(({ start }) => opensPiece(layout, start)),
  );
  const opening = new Set(lineSeries);
  const starts: HeadingStart[] = [
    ...marks.map(({ mark, piece, hashes }) => ({ mark, piece, hashes })),
    ...lineSeries.flatMap(({ marks: points }) => points.map((mark) => ({ mark, piece: pieceAt(layout, mark.start) }))),
  ];
  return assemble(
    text,
    folded,
    layout,
    starts,
    title,
    hints,
    series.filter((one) => !opening.has(one)),
  );
}

function assemble(
  text: string,
  folded: string,
  layout: Layout,
  marked: readonly HeadingStart[],
  title: TextRange | undefined,
  hints: ParseHints,
  series: Outline['series'],
): Outline {
  const { pieces } = layout;
  const taken = new Set(marked.map(({ piece }) => piece));
  const headings = new Set(taken);
  if (hints.headings.size > 0)
    for (const [index, piece] of pieces.entries()) if (isKnownHeading(folded, piece, hints)) headings.add(index);
  const context: BlockContext = { folded, pieces, headings, known: hints.blocks };
  const below = title === undefined ? 0 : pieces.findLastIndex(({ start }) => start < title.end) + 1;
  const tail = findTail(context, below);
  const letter = tail.blocks.length === 0 ? findLetterTail(context, below) : undefined;
  const end = (letter ?? tail).blocks;
  const byline = title === undefined ? { blocks: [], next: below } : findByline(context, below, end);
  const bodyFrom = byline.next;
  const unmarkedContext: UnmarkedContext = {
    folded,
    pieces: pieces.slice(0, tail.first),
    taken: new Set([...taken, ...Array.from({ length: bodyFrom }, (_, index) => index)]),
    listStarts: new Set(marked.filter(({ mark }) => mark?.ordinal === 1).map(({ piece }) => piece)),
    outermostStarts: new Set(
      marked.flatMap(({ mark, piece }) => (mark?.ordinal === 1 && mark.key === 'han_dun' ? [piece] : [])),
    ),
    known: hints.headings,
    onlyKnown: layout.isHardWrapped || marked.some(({ mark }) => isOutermostStyle(mark?.key)),
  };
  const second = secondWithoutFirst(marked);
  const first = second && lostFirst(unmarkedContext, second.piece);
  const unmarked = findUnmarked(unmarkedContext).filter((piece) => piece !== first);
  const inner = belowOthers(unmarkedContext, unmarked);
  const starts: HeadingStart[] = [
    ...marked,
    ...unmarked.map((piece) => (inner.has(piece) ? { piece, lost: BELOW } : { piece })),
  ];
  if (first !== undefined && second?.mark !== undefined)
    starts.push({ piece: first, lost: { key: second.mark.key, ordinal: 1 } });
  const bodyEnd = pieces[tail.first - 1]?.end ?? 0;
  const nodes = buildNodes({ text, folded, layout }, starts, Math.max(bodyEnd, title?.end ?? 0));
  const head = headBlocks(
    context,
    title,
    bodyFrom,
    Math.min((letter ?? tail).first, firstPiece(starts.filter(({ mark }) => mark?.style !== 'bullet'))),
  );
  return { text, nodes, series, blocks: [...head, ...byline.blocks, ...end] };
}

function headBlocks(context: BlockContext, title: TextRange | undefined, from: number, to: number): readonly Block[] {
  const blocks: Block[] = title === undefined ? [] : [{ kind: 'title', start: title.start, end: title.end }];
  const addressee = findAddressee(context, from, to);
  const called = addressee === undefined ? undefined : context.pieces[addressee];
  if (called !== undefined) blocks.push({ kind: 'addressee', start: called.start, end: called.end });
  const first = context.pieces[leadStart(context, addressee === undefined ? from : addressee + 1, to)];
  const last = context.pieces[to - 1];
  if (
    first !== undefined &&
    last !== undefined &&
    first.start <= last.start &&
    (called === undefined || first !== called)
  )
    blocks.push({ kind: 'lead', start: first.start, end: last.end });
  return blocks;
}

function titleOf(
  folded: string,
  layout: Layout,
  accepted: readonly Candidate[],
  hints: ParseHints,
): TextRange | undefined {
  const { pieces } = layout;
  const first = accepted.find(({ piece }) => piece === 0);
  if (first !== undefined) return markdownTitle(folded, layout, accepted, first, hints);
  const known = pieces.slice(0, 2).flatMap((piece, index) => (isKnownHeading(folded, piece, hints) ? [index] : []));
  const headings = new Set([...known, ...accepted.slice(0, 2).map(({ piece }) => piece)]);
  const index = findTitle({ folded, pieces, headings, known: hints.blocks });
  const range = index === undefined ? undefined : pieces[index];
  const isLostFirst = range && secondWithoutFirst(accepted) && isGenericHeading(folded.slice(range.start, range.end));
  return isLostFirst ? undefined : range;
}

/** # Title: a first line which is the only heading of level 1. */
function markdownTitle(
  folded: string,
  { pieces }: Layout,
  accepted: readonly Candidate[],
  first: Candidate,
  hints: ParseHints,
): TextRange | undefined {
  const range = pieces[0];
  const isAlone = accepted.filter(({ mark }) => mark.key === first.mark.key).length === 1;
  if (range === undefined || first.mark.key !== 'markdown:1' || !isAlone) return undefined;
  const title = { start: first.mark.end, end: range.end, facts: noFacts() };
  return isKnownHeading(folded, title, hints) ? undefined : title;
}

function isKnownHeading(folded: string, piece: Piece, { headings }: ParseHints): boolean {
  return headings.size > 0 && isShortKnown(folded, piece, headings);
}

/** Where the outermost numbers begin with 二、: something has happened to 一、. */
function secondWithoutFirst(marked: readonly HeadingStart[]): HeadingStart | undefined {
  const outermost = marked.filter(({ mark }) => mark?.key === 'han_dun');
  const first = outermost.find(({ mark }) => (mark?.ordinal ?? 0) <= 2);
  if (first?.mark?.ordinal !== 2) return undefined;
  const next = outermost[outermost.indexOf(first) + 1];
  // 二、 一、 三、: nothing is lost, two have changed places.
  return next?.mark?.ordinal === 1 ? undefined : first;
}

/** A style used for the outermost headings of a numbered report. */
function isOutermostStyle(key: string | undefined): boolean {
  return key !== undefined && /^(?:han_dun|han_bare|chapter|article|markdown|yishi|list:壹)/.test(key);
}

function opensPiece(layout: Layout, offset: number): boolean {
  return layout.pieces[pieceAt(layout, offset)]?.start === offset;
}

/** Index of the piece that holds `offset`, by bisection. */
function pieceAt({ pieces }: Layout, offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function firstPiece(starts: readonly HeadingStart[]): number {
  return starts.reduce((least, { piece }) => Math.min(least, piece), Number.POSITIVE_INFINITY);
}
