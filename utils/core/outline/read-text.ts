/** A text cut into lines, each with what has been found out about it; after an edit only the lines it touched are read again. */
import type { ReadMark } from '../numbering/grammar';
import { foldMarkup } from '../text/normalize';
import { type TextRange, trimmed } from '../text/segment';
import type { HeadingKind } from './model';

/** A mark with offsets from the start of its line, which hold wherever the line moves to. */
export interface LineMark {
  readonly mark: ReadMark;
  readonly place: 'line' | 'stop' | 'loose';
  readonly hashes: number;
}

/** A headline in the line, for the range and the surroundings it was read for; all offsets from the start of the line. */
export interface LineHeadline {
  readonly from: number;
  readonly to: number;
  readonly isFlat: boolean;
  readonly hasBodyBelow: boolean;
  readonly kind: HeadingKind;
  readonly start: number;
  readonly end: number;
}

/** What the words of one line alone tell; filled in as it is asked for. */
export interface LineFacts {
  marks: readonly LineMark[] | undefined;
  points: readonly ReadMark[] | undefined;
  key: string | undefined;
  isFence: boolean | undefined;
  headlines: LineHeadline[] | undefined;
  hasShape: boolean | undefined;
  isLatin: boolean | undefined;
}

/** Nothing is known yet; with all members from the start, since an object that grows costs more than one that is filled. */
export const noFacts = (): LineFacts => ({
  marks: undefined,
  points: undefined,
  key: undefined,
  isFence: undefined,
  headlines: undefined,
  hasShape: undefined,
  isLatin: undefined,
});

/** A line without the white space around it. */
export interface Piece extends TextRange {
  readonly facts: LineFacts;
}

export interface TextLine extends Piece {
  /** With the white space around it, without its line break. */
  readonly rawStart: number;
  readonly rawEnd: number;
}

export interface ReadText {
  readonly text: string;
  /** The text with its width folded and forum tags blanked, of the same length. */
  readonly folded: string;
  /** Every line that is not blank. */
  readonly lines: readonly TextLine[];
}

const LINE_BREAK = /[\r\n\u2028\u2029\v\f]/g;
const CHUNK = 2048;

/** With `before`, an earlier state of the same text, what has not changed is taken over. The result is the same without. */
export function readText(text: string, before?: ReadText): ReadText {
  if (before === undefined) {
    const folded = foldMarkup(text);
    return { text, folded, lines: linesIn(folded, 0, folded.length) };
  }
  if (before.text === text) return before;
  const same = commonStart(before.text, text);
  const least = Math.min(before.text.length, text.length) - same;
  const read = patched(before, text, same, Math.min(least, commonEnd(before.text, text)));
  predecessors.delete(before); // else the states of a whole day would hold each other
  predecessors.set(read, before);
  return read;
}

const predecessors = new WeakMap<ReadText, ReadText>();

/** The earlier state that this one was read from, as long as no later one was. */
export const textBefore = (read: ReadText): ReadText | undefined => predecessors.get(read);

/** How much of this text, at its start and at its end, is that of the state it was read after. */
export interface Change {
  readonly before: ReadText;
  readonly head: number;
  readonly tail: number;
}

/** Undefined where no earlier state is known. */
export function changeSince(read: ReadText): Change | undefined {
  const before = textBefore(read);
  if (before === undefined) return undefined;
  const head = commonStart(before.text, read.text);
  const least = Math.min(before.text.length, read.text.length) - head;
  return { before, head, tail: Math.min(least, commonEnd(before.text, read.text)) };
}

/** `head` characters at the start and `tail` at the end are those of the text before. */
function patched(before: ReadText, text: string, head: number, tail: number): ReadText {
  const shift = text.length - before.text.length;
  const kept = countBefore(before.lines, head);
  const from = before.lines[kept - 1]?.rawEnd ?? 0;
  const moved = before.lines.slice(firstAfter(before.lines, before.text.length - tail, kept));
  const oldTo = moved[0]?.rawStart ?? before.text.length;
  const to = oldTo + shift;
  const folded = before.folded.slice(0, from) + foldMarkup(text.slice(from, to)) + before.folded.slice(oldTo);
  const after = shift === 0 ? moved : moved.map((line) => shifted(line, shift));
  return { text, folded, lines: [...before.lines.slice(0, kept), ...linesIn(folded, from, to), ...after] };
}

function shifted({ start, end, rawStart, rawEnd, facts }: TextLine, by: number): TextLine {
  return { start: start + by, end: end + by, rawStart: rawStart + by, rawEnd: rawEnd + by, facts };
}

/** How many lines end, with their line break, before `offset`. */
function countBefore(lines: readonly TextLine[], offset: number): number {
  return bisect(lines, ({ rawEnd }) => rawEnd < offset);
}

/** Index of the first line, from `least` on, that begins after the line break at or behind `offset`. */
function firstAfter(lines: readonly TextLine[], offset: number, least: number): number {
  return Math.max(
    least,
    bisect(lines, ({ rawStart }) => rawStart <= offset),
  );
}

/** The number of lines at the start that satisfy `test`. */
function bisect(lines: readonly TextLine[], test: (line: TextLine) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line !== undefined && test(line)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function linesIn(folded: string, from: number, to: number): TextLine[] {
  const lines: TextLine[] = [];
  const part = from === 0 && to === folded.length ? folded : folded.slice(from, to);
  for (let rawStart = from, rawEnd = from; rawStart < to; rawStart = rawEnd + 1) {
    LINE_BREAK.lastIndex = rawStart - from;
    rawEnd = LINE_BREAK.test(part) ? from + LINE_BREAK.lastIndex - 1 : to;
    const { start, end } = trimmed(folded, { start: rawStart, end: rawEnd });
    if (start < end) lines.push({ start, end, rawStart, rawEnd, facts: noFacts() });
  }
  return lines;
}

function commonStart(first: string, second: string): number {
  const most = Math.min(first.length, second.length);
  let at = 0;
  while (at + CHUNK <= most && first.slice(at, at + CHUNK) === second.slice(at, at + CHUNK)) at += CHUNK;
  while (at < most && first.charCodeAt(at) === second.charCodeAt(at)) at++;
  return at;
}

function commonEnd(first: string, second: string): number {
  const most = Math.min(first.length, second.length);
  const [ends, otherEnds] = [first.length, second.length];
  let count = 0;
  while (
    count + CHUNK <= most &&
    first.slice(ends - count - CHUNK, ends - count) === second.slice(otherEnds - count - CHUNK, otherEnds - count)
  )
    count += CHUNK;
  while (count < most && first.charCodeAt(ends - count - 1) === second.charCodeAt(otherEnds - count - 1)) count++;
  return count;
}
