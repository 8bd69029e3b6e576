import { trimmed } from '../../text/segment';
import { linesOf } from './lines';
import { MASK, maskMarkup } from './mask-markup';

export interface UnmatchedMark {
  readonly start: number;
  readonly mark: string;
  readonly opens: boolean;
  /** The mark of another kind which closes instead of its own. */
  readonly closedWith?: string;
}

/** Kind of pair → its opening and closing marks. Both widths are one kind: writers mix them, and copies change them. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['〔', '〕'],
  ['【[', '】]'],
];

/**
 * Brackets and quotation marks without partner, in reading order. Looked for within a block: lines up to an empty one or to
 * one that starts with a heading (`borders`: offsets). So a pair may span the line breaks that a copy has put into a sentence.
 */
export function unmatchedMarks(text: string, borders: ReadonlySet<number>): readonly UnmatchedMark[] {
  const masked = maskMarkup(text);
  const blocks = blocksOf(masked, borders);
  const lost = blocks.flatMap(({ start, end }) => {
    if (isBalanced(masked, start, end)) return [];
    const block = masked
      .slice(start, end)
      .replace(NO_PAIR, (found) => MASK.repeat(found.length))
      .replace(LIST_MARK, (found) => found.slice(0, -1) + MAY_CLOSE);
    const marks = marksIn(block);
    const own = PAIRS.flatMap((pair) => unmatchedAmong(block, marks, pair)).concat(oddQuote(block));
    return joinCrossed(own).map((mark) => ({ ...mark, start: start + mark.start }));
  });
  return lost.sort((a, b) => a.start - b.start);
}

/** 《 … 〈 … 》: one wrong mark leaves two without partners. They are one finding, at the mark that opens. */
function joinCrossed(lost: readonly UnmatchedMark[]): readonly UnmatchedMark[] {
  const ordered = [...lost].sort((a, b) => a.start - b.start);
  const isCrossed = (first: UnmatchedMark | undefined, second: UnmatchedMark | undefined): boolean =>
    first?.opens === true && second?.opens === false && first.mark !== '"';
  return ordered.flatMap((mark, index) => {
    if (isCrossed(ordered[index - 1], mark)) return [];
    const next = ordered[index + 1];
    return [next !== undefined && isCrossed(mark, next) ? { ...mark, closedWith: next.mark } : mark];
  });
}

/** Kind of pair of each opening mark, counted from 1, and of each closing one, counted from -1; 0 for all other signs. */
const KINDS = new Int8Array(0x10000);

/** Nothing to look at more closely: every mark has its partner, and straight quotes are even in number. */
function isBalanced(text: string, from: number, to: number): boolean {
  const open = new Int16Array(PAIRS.length + 1);
  let quotes = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] ?? 0;
    if (code === STRAIGHT_QUOTE) quotes++;
    if (kind > 0) open[kind] = (open[kind] ?? 0) + 1;
    if (kind < 0) {
      const left = (open[-kind] ?? 0) - 1;
      if (left < 0) return false;
      open[-kind] = left;
    }
  }
  return quotes === 0 && open.every((left) => left === 0);
}

const STRAIGHT_QUOTE = 0x22;
for (const [index, [open, close]] of PAIRS.entries()) {
  for (const mark of open) KINDS[mark.charCodeAt(0)] = index + 1;
  for (const mark of close) KINDS[mark.charCodeAt(0)] = -index - 1;
}

/** Stands for the bracket of `1)` and `a）`: a list mark, or the end of a bracket when one waits for it, as in （3、4）. */
const MAY_CLOSE = '\ufff9';
const LIST_MARK = /(?<=^|[\s。；;：:，,、])[0-9a-zA-Z一二三四五六七八九十①-⑳]{1,3}[)）](?![)）])/gmu;

/** :-) and intervals such as [0,1), where a bracket has no partner by right. */
const NO_PAIR = new RegExp(
  [
    "[:;][-'^]?[)(](?=\\s|$|[，。,.!！；])",
    '[[(（]\\s*-?\\d+(?:\\.\\d+)?%?\\s*[,，]\\s*(?:\\+?∞|-?\\d+(?:\\.\\d+)?%?)\\s*[\\])）]',
    '(?<=[A-Za-z])’(?=[A-Za-z\\s.,]|$)', // an apostrophe
  ].join('|'),
  'gmu',
);

function blocksOf(text: string, borders: ReadonlySet<number>): readonly { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { start, end } of linesOf(text)) {
    const content = trimmed(text, { start, end });
    const last = blocks.at(-1);
    if (isOpen && last && !borders.has(content.start)) last.end = end;
    else blocks.push({ start, end });
    isOpen = content.start < content.end;
  }
  return blocks;
}

const MARK = /[\ufff9（(）)《》〈〉“”‘’「」『』〔〕【[】\]]/g;

const marksIn = (text: string): readonly { start: number; mark: string }[] =>
  [...text.matchAll(MARK)].map(({ index, 0: mark }) => ({ start: index, mark }));

function unmatchedAmong(
  text: string,
  marks: readonly { readonly start: number; readonly mark: string }[],
  [open, close]: readonly [string, string],
): UnmatchedMark[] {
  const waiting: UnmatchedMark[] = [];
  const lost: UnmatchedMark[] = [];
  const isRound = open.includes('（');
  for (const { start, mark } of marks) {
    if (open.includes(mark)) {
      if (!isRepeatedQuote(text, start, waiting.at(-1))) waiting.push({ start, mark, opens: true });
    } else if (close.includes(mark) && waiting.pop() === undefined) lost.push({ start, mark, opens: false });
  }
  if (isQuote(open)) return oneOfEachTwo(text, lost, waiting);
  const spare = isRound ? marks.filter(({ mark }) => mark === MAY_CLOSE).map(({ start }) => start) : [];
  return [...lost, ...(spare.length === 0 ? waiting : waiting.filter(({ start }) => !isClosedBy(text, start, spare)))];
}

/** What looks like a list mark ends this bracket: near it, with no more than the line break of a copy between them. */
const isClosedBy = (text: string, start: number, spare: readonly number[]): boolean =>
  spare.some((end) => end > start && end - start < 60 && text.slice(start, end).split('\n').length < 3);

const isQuote = (open: string): boolean => '“‘「『'.includes(open);

/** “A“ and ”A” hold one wrong mark, the second or the first: two opened in a line make one finding. */
function oneOfEachTwo(
  text: string,
  lost: readonly UnmatchedMark[],
  waiting: readonly UnmatchedMark[],
): UnmatchedMark[] {
  const isTwin = (a: UnmatchedMark | undefined, b: UnmatchedMark | undefined): boolean =>
    a !== undefined && b !== undefined && !text.slice(a.start, b.start).includes('\n');
  return [
    ...lost.filter((mark, index) => index % 2 === 0 || !isTwin(lost[index - 1], mark)),
    ...waiting.filter((mark, index) => index % 2 === 1 || !isTwin(mark, waiting[index + 1])),
  ];
}

/** A quotation of several paragraphs opens anew with each of them and closes once. */
function isRepeatedQuote(text: string, start: number, waiting: UnmatchedMark | undefined): boolean {
  if (!waiting || !isQuote(waiting.mark)) return false;
  return startsLine(text, start) && startsLine(text, waiting.start);
}

/** Walks back over indentation only: looking for the line break would be quadratic in long lines. */
function startsLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text[before] === ' ' || text[before] === '\u3000' || text[before] === '\t') before--;
  return before < 0 || text[before] === '\n';
}

/** Straight quotes have no direction: a block with an odd number of them has lost one. 5" is a measure. */
function oddQuote(block: string): UnmatchedMark[] {
  const quotes = [...block.matchAll(/(?<!\d)"|"(?=\p{Script=Han})/gu)];
  const last = quotes.at(-1);
  return last && quotes.length % 2 === 1 ? [{ start: last.index, mark: '"', opens: true }] : [];
}
