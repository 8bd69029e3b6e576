/** Every place of a text where a mark may stand, with how sure the place makes it. */
import { type ReadMark, readMark } from '../numbering/marker';
import { codeSet, hasCode } from '../text/code-set';
import type { TextRange } from '../text/segment';
import { dropAttachments } from './attachments';
import type { Layout } from './layout';
import { countLast } from './line-lists';
import type { LineMark, Piece } from './read-text';

/** line: opens a line; stop: follows the end of a sentence; loose: only the order of marks speaks for it. */
export type Place = 'line' | 'stop' | 'loose';

export interface Candidate {
  readonly mark: ReadMark;
  readonly place: Place;
  /** Index in `Layout.pieces`. */
  readonly piece: number;
  /** A mark of Markdown (##) that stood before the mark, or 0. */
  readonly hashes: number;
}

/** What may stand before a mark at the start of a line: quote sign, #, bold sign, an ornament. */
const PREFIX =
  /(?:>[ \t]*)?(?:(#{1,6})[ \t]+)?(?:\*\*|__)?[ \t]*(?:[◆■★▲►▶●◎※☆◇□▪][ \t]*(?=[一二三四五六七八九十(\d第㈠-㈩①-⑳]))?/y;
/** Everything between two codes. */
function signs(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** The end of a sentence or clause, after which a mark may open the next. */
const STOPS = codeSet('。；;:!?！？…');
const CLOSING = codeSet('”’"』」)*');
/** What such a mark begins with. */
const AFTER_STOP = codeSet(
  `(（第一二三四五六七八九十0123456789${signs(0x2460, 0x249b)}${signs(0x2776, 0x2793)}${signs(0x3220, 0x3229)}`,
);
/** Behind a space, which may be what is left of a line break, fewer signs are believed. */
const AFTER_SPACE = codeSet('(一二三四五六七八九十');
const LOOSE =
  /[(][一二三四五六七八九十\d]{1,3}[)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2}){1,3}(?=[^\d.])|\d{1,2}[.、](?=[^\d.])|[\u2460-\u249b\u3220-\u3229]|第[一二三四五六七八九十\d]{1,3}[章条]/g;
/** Styles that may stand inside a line. 一是 is a series there, and a lone numeral is no mark at all. */
const INLINE_KEYS = /^(?:han_dun|han_paren|arab_|circled|keycap)/;
const LOOSE_KEYS = /^(?:han_dun|han_paren|arab_|circled|decimal|chapter|article)/;
/** （二）、（三）项, （一）款, 1.5万, 3）个: a reference or a quantity. */
const NOT_AFTER =
  /[ \t]*(?:[项款目]|、?[ \t]*[(][一二三四五六七八九十\d]+[)]|[和与及至或]第?[(]?[一二三四五六七八九十\d])/y;
const QUANTITY_AFTER = /[%‰℃万亿元米吨倍亩]|公[里斤]/y;
/** 一、二、三产业: numbers of one phrase. */
const NUMBER_AFTER = /[一二三四五六七八九十]{1,3}、/y;
/** 第三章规定, 第二部分的: a part is spoken of. */
const PREDICATE_AFTER = /[的是中所规和与及至、]/y;
const ARTICLE_ENDS = /[ \t:、]|[\r\n]|$/y;
const NO_BREAK_BEFORE = /[第见按照依据款条项本前上述和与及或至、\d.()（《“"\-—~A-Za-z/]/;

export function findCandidates(text: string, folded: string, layout: Layout): readonly Candidate[] {
  const found: Candidate[] = [];
  let isCode = false;
  let index = -1;
  for (const piece of layout.pieces) {
    index++;
    const isFence = !layout.isFlat && opensFence(folded, piece);
    if (isFence) isCode = !isCode;
    if (isFence || isCode) continue;
    piece.facts.marks ??= marksOf(text, folded, piece, layout.isFlat);
    for (const { mark, place, hashes } of piece.facts.marks)
      found.push({ mark: moved(mark, piece.start), place, piece: index, hashes });
  }
  return countLast(dropAttachments(folded, layout.pieces, found));
}

function opensFence(folded: string, { start, facts }: Piece): boolean {
  facts.isFence ??= folded.startsWith('```', start);
  return facts.isFence;
}

/** The marks of one piece in reading order, at one place the surest; offsets from its start. */
export function marksOf(text: string, folded: string, range: TextRange, isFlat: boolean): readonly LineMark[] {
  if (isTableCell(folded, range) || isContentsLine(folded, range)) return [];
  const opening = lineMark(text, folded, range);
  const from = opening?.mark.end ?? range.start;
  const inline = inlineMarks(text, folded, range, from);
  if (opening === undefined && inline === NO_MARKS && !isFlat) return NO_MARKS;
  const found = [
    ...(opening === undefined ? [] : [opening]),
    ...inline,
    ...(isFlat ? looseMarks(text, folded, range, from) : []),
  ];
  if (found.length > 1) found.sort((a, b) => a.mark.start - b.mark.start || strength(a) - strength(b));
  const first = found.length > 1 ? found.filter(isFirstAtPlace) : found;
  return first.map(({ mark, place, hashes }) => ({ mark: moved(mark, -range.start), place, hashes }));
}

function moved(mark: ReadMark, by: number): ReadMark {
  const { style, ordinal, key, path } = mark;
  const [start, end] = [mark.start + by, mark.end + by];
  return path === undefined ? { style, ordinal, key, start, end } : { style, ordinal, key, path, start, end };
}

/** A cell of a table copied as text: | stands beside it. What numbers rows is no heading. */
function isTableCell(folded: string, { start, end }: TextRange): boolean {
  return folded.charAt(start) === '|' || folded.charAt(end - 1) === '|' || nextVisible(folded, end) === '|';
}

/** 一、总体要求…………3: a line of the table of contents. */
function isContentsLine(folded: string, { start, end }: TextRange): boolean {
  return (
    isDigit(folded.charCodeAt(end - 1)) &&
    /(?:[….·]{3,}|[…·]{2,})[ \t]*\d{1,3}$/.test(folded.slice(Math.max(start, end - 30), end))
  );
}

function nextVisible(folded: string, offset: number): string {
  return folded.charAt(isSpace(folded.charCodeAt(offset)) ? offset + 1 : offset);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const strength = ({ place }: LineMark): number => ['line', 'stop', 'loose'].indexOf(place);

function isFirstAtPlace({ mark }: LineMark, index: number, all: readonly LineMark[]): boolean {
  const before = all[index - 1];
  return before === undefined || before.mark.start < mark.start;
}

function lineMark(text: string, folded: string, range: TextRange): LineMark | undefined {
  PREFIX.lastIndex = range.start;
  // No prefix begins with a Han character, and most lines do.
  const prefix = folded.charCodeAt(range.start) >= FIRST_HAN ? null : PREFIX.exec(folded);
  const hashes = prefix?.[1]?.length ?? 0;
  const at = Math.min(range.start + (prefix?.[0].length ?? 0), range.end);
  const mark = at < range.end ? within(range, readMark(text, folded, at)) : undefined;
  if (mark !== undefined && isMark(folded, mark)) return { mark, place: 'line', hashes };
  const heading = hashes > 0 ? readMark(text, folded, range.start + (prefix?.[0].indexOf('#') ?? 0)) : undefined;
  return heading === undefined ? undefined : { mark: heading, place: 'line', hashes };
}

function within(range: TextRange, mark: ReadMark | undefined): ReadMark | undefined {
  return mark !== undefined && mark.end <= range.end ? mark : undefined;
}

function inlineMarks(text: string, folded: string, range: TextRange, from: number): readonly LineMark[] {
  let found: LineMark[] | undefined;
  for (let at = nextOpening(folded, from); at < range.end; at = nextOpening(folded, at + 1)) {
    const code = folded.charCodeAt(at);
    const isStop = hasCode(STOPS, code);
    const isGap = !isStop && at > from && folded.charCodeAt(at - 1) >= FIRST_HAN;
    const opens = isStop ? behindStop(folded, at + 1, range.end) : isGap ? behindSpace(folded, at, range.end) : 0;
    const mark = opens === 0 ? undefined : within(range, readMark(text, folded, opens));
    if (mark === undefined || !INLINE_KEYS.test(mark.key) || !isMark(folded, mark)) continue;
    found ??= [];
    found.push({ mark, place: 'stop', hashes: 0 });
  }
  return found ?? NO_MARKS;
}

/** Where the next stop or space stands; a pattern of one class finds it faster than asking sign by sign. */
function nextOpening(folded: string, from: number): number {
  if (nearest.folded === folded && nearest.from <= from && from <= nearest.at) return nearest.at;
  OPENING.lastIndex = from;
  const at = OPENING.test(folded) ? OPENING.lastIndex - 1 : folded.length;
  nearest = { folded, from, at };
  return at;
}

/** What was found last: else each of many lines without stops would look through all that follows. */
let nearest = { folded: '', from: 0, at: -1 };
const OPENING = /[。；;:!?！？… \t]/g;
const NO_MARKS: readonly LineMark[] = [];
const FIRST_HAN = 0x2e80;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09;

/** Where a mark may begin behind a stop, closing signs and spaces; or 0. */
function behindStop(folded: string, from: number, end: number): number {
  let at = from;
  while (at < end && hasCode(CLOSING, folded.charCodeAt(at))) at++;
  while (at < end && isSpace(folded.charCodeAt(at))) at++;
  return at < end && hasCode(AFTER_STOP, folded.charCodeAt(at)) ? at : 0;
}

/** Where a mark may begin behind spaces; or 0. */
function behindSpace(folded: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(folded.charCodeAt(at))) at++;
  return at < end && hasCode(AFTER_SPACE, folded.charCodeAt(at)) ? at : 0;
}

function looseMarks(text: string, folded: string, range: TextRange, from: number): readonly LineMark[] {
  return [...folded.slice(from, range.end).matchAll(LOOSE)].flatMap(({ index }) => {
    const at = from + index;
    if (NO_BREAK_BEFORE.test(folded.charAt(at - 1))) return [];
    const mark = within(range, readMark(text, folded, at));
    const isTaken = mark !== undefined && LOOSE_KEYS.test(mark.key) && isMark(folded, mark, true);
    return isTaken ? [{ mark, place: 'loose' as const, hashes: 0 }] : [];
  });
}

/** Whether what follows leaves it a mark. */
function isMark(folded: string, mark: ReadMark, isLoose = false): boolean {
  if (mark.key === 'han_dun' && follows(NUMBER_AFTER, folded, mark.end)) return false;
  if (mark.key.startsWith('chapter') && follows(PREDICATE_AFTER, folded, mark.end)) return false;
  if (/paren|close/.test(mark.key) && follows(NOT_AFTER, folded, mark.end)) return false;
  if (mark.key.startsWith('decimal') && follows(QUANTITY_AFTER, folded, mark.end)) return false;
  return mark.key !== 'article' || isLoose || follows(ARTICLE_ENDS, folded, mark.end);
}

function follows(pattern: RegExp, folded: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(folded);
}
