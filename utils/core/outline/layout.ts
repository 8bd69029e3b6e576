/** How a text is laid out in lines: as written, with hard wraps inside sentences, or with its line breaks lost. */
import { type TextRange, trimmed } from '../text/segment';
import { noFacts, type Piece } from './read-text';

export interface Layout {
  /** The pieces at whose start a mark or heading may stand: lines, or what is left of them where breaks were lost. */
  readonly pieces: readonly Piece[];
  /** Line breaks were lost: a space, or nothing at all, may be what is left of one. */
  readonly isFlat: boolean;
  /** Lines end where the page was full, inside sentences. */
  readonly isHardWrapped: boolean;
}

/** A text in at most this many lines, one of them long, has lost its line breaks. */
const FLAT_LINES = 2;
const FLAT_LENGTH = 100;
/** Words that a number belongs to: see section 4. */
const REFERENCE = String.raw`(?<!\b(?:section|chapter|part|figure|fig|table|page|step|phase|item|article|annex|appendix|no|week|version|and|or|to|of|in|at|by|than|see)\b\.?)`;
/** A mark and the first word of what it opens. */
const MARK_AHEAD = String.raw`(?=(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\(?[a-zA-Z]\)|[A-H]\.|\(?[ivx]{1,4}\)|[IVX]{1,4}\.)[ \t]+["“'£$€]?[A-Z\d])`;
/**
 * White space after Han, after the end of a sentence, where a blank line was, or between a word and a mark with its capital.
 * Other space between Latin words is only space.
 */
const LOST_BREAK = new RegExp(
  String.raw`(?:(?<=[\u0080-\uffff]|[.;:!?)\]"*|]|[…·]{2}[ \t]?\d{1,3})[ \t]+(?![、.:;,)。，])|(?<=\S)(?:[ \t]+(?=#{1,6}[ \t])|[ \t]{2,}(?![、.:;,)。，]))|(?<=[a-z\d%][)”]?)${REFERENCE}[ \t]${MARK_AHEAD})`,
  'g',
);
const ONLY_A_MARK =
  /^(?:#{1,6}[ \t]*)?[(]?(?:第?[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾\d]{1,5}(?:[、.:)]|[章节条编篇]|部分)|[壹贰叁肆伍陆柒捌玖拾]|[A-Z]\.|[(]?(?:[a-z]|[ivx]{2,4})\)|[IVX]{1,4}\.|[(][一二三四五六七八九十\d]{1,3}[)]|[\u2460-\u249b\u3220-\u3229]|\d\ufe0f?\u20e3|#{1,6}|[-*+•])$/;

export function layOut(folded: string, lines: readonly Piece[]): Layout {
  const isFlat = lines.length <= FLAT_LINES && lines.some(({ start, end }) => end - start > FLAT_LENGTH);
  const pieces = isFlat ? lines.flatMap((line) => splitAtSpaces(folded, line)) : lines;
  return { pieces, isFlat, isHardWrapped: !isFlat && isHardWrapped(folded, lines) };
}

function splitAtSpaces(folded: string, line: TextRange): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = line.start;
  for (const match of folded.slice(line.start, line.end).matchAll(LOST_BREAK)) {
    const end = line.start + match.index;
    if (ONLY_A_MARK.test(folded.slice(start, end).trim())) continue;
    if (start < end) pieces.push({ ...trimmed(folded, { start, end }), facts: noFacts() });
    start = end + match[0].length;
  }
  if (start < line.end) pieces.push({ start, end: line.end, facts: noFacts() });
  return pieces;
}

/** Most lines are about as long as the median line, hardly any longer, and many end inside a sentence. */
function isHardWrapped(folded: string, lines: readonly TextRange[]): boolean {
  if (lines.length < 6) return false;
  const median = medianLength(lines);
  if (median < 15 || median > 60) return false;
  let [alike, longer, unfinished] = [0, 0, 0];
  for (const { start, end } of lines) {
    if (end - start > median + 5) longer++;
    if (Math.abs(end - start - median) > 5) continue;
    alike++;
    if (!/[。；;:!?！？.]/.test(folded.charAt(end - 1))) unfinished++;
  }
  return alike >= lines.length / 2 && longer <= lines.length / 5 && unfinished >= alike / 2;
}

const LONG_LINE = 64;

/** The middle length of all; at most `LONG_LINE`, as longer lines are all the same here. */
function medianLength(lines: readonly TextRange[]): number {
  const counts = new Uint32Array(LONG_LINE + 1);
  for (const { start, end } of lines) {
    const length = Math.min(LONG_LINE, end - start);
    counts[length] = (counts[length] ?? 0) + 1;
  }
  let before = 0;
  return counts.findIndex((count) => {
    before += count;
    return before > lines.length >> 1;
  });
}
