/** Every place of a text where a mark may stand, with how sure the place makes it. */
import { type ReadMark, readMark } from '../numbering/marker';
import type { TextRange } from '../text/segment';
import { dropAttachments } from './attachments';
import type { Layout } from './layout';
import { countLast } from './line-lists';

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

/** What may stand before a mark at the start of a line: quote sign, #, bold sign. */
const PREFIX = /(?:>[ \t]*)?(?:(#{1,6})[ \t]+)?(?:\*\*|__)?[ \t]*/y;
/** The end of a sentence or clause, after which a mark may open the next. */
const AFTER_STOP =
  /[。；;:!?！？…][”’"』」)*]*[ \t]*(?=[(（第一二三四五六七八九十\d\u2460-\u249b\u2776-\u2793\u3220-\u3229])/g;
/** What may be left of a line break inside a line. */
const AFTER_SPACE = /(?<=[\u2e80-\uffff])[ \t]+(?=[(一二三四五六七八九十])/g;
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
  for (const [piece, range] of layout.pieces.entries()) {
    const isFence = !layout.isFlat && folded.startsWith('```', range.start);
    if (isFence) isCode = !isCode;
    if (isFence || isCode || isTableCell(folded, range) || isContentsLine(folded, range)) continue;
    const opening = lineMark(text, folded, range, piece);
    if (opening !== undefined) found.push(opening);
    found.push(...inlineMarks(text, folded, range, piece, opening?.mark.end ?? range.start));
    if (layout.isFlat) found.push(...looseMarks(text, folded, range, piece, opening?.mark.end ?? range.start));
  }
  const ordered = found.sort((a, b) => a.mark.start - b.mark.start || strength(a) - strength(b));
  return countLast(dropAttachments(folded, layout.pieces, ordered.filter(isFirstAtPlace)));
}

/** A cell of a table copied as text: | stands beside it. What numbers rows is no heading. */
function isTableCell(folded: string, { start, end }: TextRange): boolean {
  const beside = [folded.charAt(start), folded.charAt(end - 1), nextVisible(folded, end)];
  return beside.includes('|');
}

/** 一、总体要求…………3: a line of the table of contents. */
function isContentsLine(folded: string, { start, end }: TextRange): boolean {
  return (
    /\d/.test(folded.charAt(end - 1)) &&
    /(?:[….·]{3,}|[…·]{2,})[ \t]*\d{1,3}$/.test(folded.slice(Math.max(start, end - 30), end))
  );
}

function nextVisible(folded: string, offset: number): string {
  return folded.charAt(/[ \t]/.test(folded.charAt(offset)) ? offset + 1 : offset);
}

const strength = ({ place }: Candidate): number => ['line', 'stop', 'loose'].indexOf(place);

function isFirstAtPlace({ mark }: Candidate, index: number, all: readonly Candidate[]): boolean {
  const before = all[index - 1];
  return before === undefined || before.mark.start < mark.start;
}

function lineMark(text: string, folded: string, range: TextRange, piece: number): Candidate | undefined {
  PREFIX.lastIndex = range.start;
  const prefix = PREFIX.exec(folded);
  const hashes = prefix?.[1]?.length ?? 0;
  const at = Math.min(range.start + (prefix?.[0].length ?? 0), range.end);
  const mark = at < range.end ? within(range, readMark(text, folded, at)) : undefined;
  if (mark !== undefined && isMark(folded, mark)) return { mark, place: 'line', piece, hashes };
  const heading = hashes > 0 ? readMark(text, folded, range.start + (prefix?.[0].indexOf('#') ?? 0)) : undefined;
  return heading === undefined ? undefined : { mark: heading, place: 'line', piece, hashes };
}

function within(range: TextRange, mark: ReadMark | undefined): ReadMark | undefined {
  return mark !== undefined && mark.end <= range.end ? mark : undefined;
}

function inlineMarks(text: string, folded: string, range: TextRange, piece: number, from: number): Candidate[] {
  const line = folded.slice(from, range.end);
  return [AFTER_STOP, AFTER_SPACE].flatMap((boundary) => marksAfter(boundary, line, text, folded, range, piece, from));
}

function marksAfter(
  boundary: RegExp,
  line: string,
  text: string,
  folded: string,
  range: TextRange,
  piece: number,
  from: number,
): Candidate[] {
  const found: Candidate[] = [];
  for (const match of line.matchAll(boundary)) {
    const at = from + match.index + match[0].length;
    const mark = within(range, readMark(text, folded, at));
    if (mark !== undefined && INLINE_KEYS.test(mark.key) && isMark(folded, mark))
      found.push({ mark, place: 'stop', piece, hashes: 0 });
  }
  return found;
}

function looseMarks(text: string, folded: string, range: TextRange, piece: number, from: number): Candidate[] {
  const found: Candidate[] = [];
  for (const match of folded.slice(from, range.end).matchAll(LOOSE)) {
    const at = from + match.index;
    if (NO_BREAK_BEFORE.test(folded.charAt(at - 1))) continue;
    const mark = within(range, readMark(text, folded, at));
    if (mark !== undefined && LOOSE_KEYS.test(mark.key) && isMark(folded, mark, true))
      found.push({ mark, place: 'loose', piece, hashes: 0 });
  }
  return found;
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
