/** Keeps the candidates that the order of marks confirms. */
import { toHan } from '../numbering/chinese';
import type { ReadMark } from '../numbering/marker';
import type { Candidate } from './candidates';
import type { Layout } from './layout';
import { inlineLists, isListKey, lineByLineLists } from './line-lists';

const HEADLINE_LENGTH = 30;

/** What has been accepted so far: the last ordinal of each sequence. */
type Seen = Map<string, number>;

interface Question {
  readonly folded: string;
  readonly layout: Layout;
  readonly candidate: Candidate;
  readonly seen: ReadonlyMap<string, number>;
  /** The next of its style, or a first whose second follows. */
  readonly isInSequence: boolean;
  /** Members of lists that only lines of their own make: 第一，… and bullets. */
  readonly lists: ReadonlySet<Candidate>;
  /** Numbers that have decimals below them, and those that count up to one: 3 when there is a 3.1, and 1 and 2 before it. */
  readonly divided: ReadonlySet<Candidate>;
}

/**
 * A mark that opens a line is taken at its word, except where lines end inside sentences and for signs that mean many things;
 * any other has to be in sequence.
 */
export function acceptMarks(folded: string, layout: Layout, candidates: readonly Candidate[]): readonly Candidate[] {
  const following = nextInSequence(candidates);
  const lists = lineByLineLists(candidates);
  const inline = inlineLists(folded, candidates);
  const divided = dividedMarks(candidates, following);
  const seen: Seen = new Map();
  let before: ReadMark | undefined;
  return candidates.filter((candidate, index) => {
    const { mark, place } = candidate;
    if (mark.key === 'yishi') return false; // a series decides about those
    const next = following[index];
    const isFirst = mark.ordinal === 1 && next?.mark.ordinal === 2 && !touches(folded, candidate, next);
    const isNext = mark.ordinal > 1 && seen.get(sequenceOf(mark)) === mark.ordinal - 1;
    const isInSequence = isNext || isFirst || opensChapter(mark, before);
    const isRepeated = next?.mark.ordinal === mark.ordinal;
    const isTaken = isTwoNumbers(folded, mark)
      ? isInSequence && !isRepeated && place !== 'loose'
      : place === 'line'
        ? isLineMark({ folded, layout, candidate, seen, isInSequence, lists, divided })
        : isInSequence || inline.has(candidate);
    if (!isTaken) return false;
    seen.set(mark.key === 'han_bare' ? 'han_dun' : sequenceOf(mark), mark.ordinal);
    before = mark;
    return true;
  });
}

function dividedMarks(
  candidates: readonly Candidate[],
  following: readonly (Candidate | undefined)[],
): ReadonlySet<Candidate> {
  const numbers = new Set(candidates.flatMap(({ mark }) => (mark.path?.length === 2 ? mark.path.slice(0, 1) : [])));
  const divided = new Set<Candidate>();
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (candidate?.mark.path?.length !== 1) continue;
    const next = following[index];
    const countsUp = next !== undefined && divided.has(next) && next.mark.ordinal === candidate.mark.ordinal + 1;
    if (numbers.has(candidate.mark.ordinal) || countsUp) divided.add(candidate);
  }
  return divided;
}

/** 第2章组织机构2.1…: the first decimal stands right behind the headline of its chapter. */
function opensChapter({ path, ordinal, start }: ReadMark, before: ReadMark | undefined): boolean {
  if (before === undefined || path?.length !== 2 || ordinal !== 1) return false;
  return before.key === 'chapter:章' && before.ordinal === path[0] && start - before.end <= HEADLINE_LENGTH;
}

/** 2.1 and 3.1 belong to different sequences. */
function sequenceOf({ key, path }: ReadMark): string {
  return path === undefined ? key : `decimal:${path.slice(0, -1).join('.')}`;
}

function isLineMark(question: Question): boolean {
  const { folded, layout, candidate, seen, isInSequence, lists, divided } = question;
  const { mark, piece, hashes } = candidate;
  if (isListKey(mark.key)) return lists.has(candidate);
  if (mark.path?.length === 1) {
    return divided.has(candidate) || seen.get('decimal:') === mark.ordinal - 1;
  }
  if (isInSequence || hashes > 0) return true;
  if (mark.key === 'han_bare') return isBareMark(question);
  if (mark.path !== undefined) return isDecimalLine(mark, mark.path, seen);
  if (mark.ordinal === 1) return true;
  return !(layout.isHardWrapped || layout.isFlat) || isFinished(folded, layout, piece - 1);
}

/** 二、三级医院: with the numeral that comes next behind it, 二、 is a mark only where one is due. */
function isTwoNumbers(folded: string, { key, ordinal, end }: ReadMark): boolean {
  return key === 'han_dun' && ordinal < 10 && folded.charAt(end) === toHan(ordinal + 1);
}

/** 三 after 二、: alone on its line, or before a headline where lines end with sentences. */
function isBareMark({ folded, layout, candidate, seen }: Question): boolean {
  if (seen.get('han_dun') !== candidate.mark.ordinal - 1) return false;
  if (isWholePiece(layout, candidate)) return true;
  return !layout.isHardWrapped && !layout.isFlat && isFinished(folded, layout, candidate.piece - 1);
}

function isWholePiece(layout: Layout, { mark, piece }: Candidate): boolean {
  const range = layout.pieces[piece];
  return range !== undefined && mark.end === range.end && mark.start === range.start;
}

/** 3.5 may be a number: it is a mark below a heading 3, or where 3.1 or another of that row has been. */
function isDecimalLine(mark: ReadMark, path: readonly number[], seen: ReadonlyMap<string, number>): boolean {
  if (seen.has(sequenceOf(mark))) return true;
  const parent = path.at(-2);
  const above =
    path.length > 2
      ? [`decimal:${path.slice(0, -2).join('.')}`]
      : ['arab_dot', 'arab_dun', 'chapter:章', 'han_dun', 'decimal:'];
  return mark.ordinal === 1 && above.some((key) => seen.get(key) === parent);
}

/** Whether the piece before ends a sentence, so that a new one can start here. */
function isFinished(folded: string, layout: Layout, piece: number): boolean {
  const range = layout.pieces[piece];
  return range === undefined || /[。；;:!?！？.”")]/.test(folded.charAt(range.end - 1));
}

/** 一、二、三产业: numbers of one phrase, not marks. */
function touches(folded: string, { mark }: Candidate, next: Candidate): boolean {
  return folded.slice(mark.end, next.mark.start).trim().length < 2;
}

function nextInSequence(candidates: readonly Candidate[]): readonly (Candidate | undefined)[] {
  const later = new Map<string, Candidate>();
  const result: (Candidate | undefined)[] = new Array(candidates.length);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    result[index] = later.get(sequenceOf(candidate.mark));
    later.set(sequenceOf(candidate.mark), candidate);
  }
  return result;
}
