/** Lists whose marks mean many things inside a line, and are believed where they open several lines. */
import { LAST_OF_LIST } from '../numbering/list-marks';
import type { Candidate } from './candidates';

export const isListKey = (key: string): boolean => /^(?:ordinal|bullet|latin|roman|list)/.test(key);

/** A., I. or 3: open lines of many kinds: names, places, scores. Only a list from its first number on is one. */
const needsFirst = (key: string): boolean => !/^(?:ordinal(?::[步其首].*)?|bullet.*)$/.test(key);

/**
 * The candidates that stand in such a list: at least two of them, in sequence, open a line each. A number that was left out
 * or written twice does not end a list which counts on elsewhere.
 */
export function lineByLineLists(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const kept = new Set<Candidate>();
  const open = new Map<string, Candidate[]>();
  const close = (list: readonly Candidate[] = []) => {
    if (list.some((candidate, index) => countsOn(list[index - 1], candidate)))
      for (const candidate of list) kept.add(candidate);
  };
  const plain = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { key, ordinal } = candidate.mark;
    if (candidate.place !== 'line' || !isListKey(key)) continue;
    if (isPlain(key)) {
      const another = plain.get(key);
      if (another !== undefined) kept.add(another).add(candidate);
      plain.set(key, candidate);
      continue;
    }
    const list = open.get(key);
    const before = list?.at(-1);
    if (list !== undefined && before !== undefined && goesOn(before, candidate)) {
      list.push(candidate);
      continue;
    }
    if (ordinal > (isNumberList(key) ? 2 : 1) && needsFirst(key)) continue;
    close(list);
    open.set(key, [candidate]);
  }
  for (const list of open.values()) close(list);
  return kept;
}

/** 1：… 2：… from 2 on as well: the first was left out. */
const isNumberList = (key: string): boolean => key.startsWith('list');

/** 第一阶段：… 第三阶段：… and Ⅱ、… Ⅰ、… can be nothing else, although numbers are missing or in disorder. */
const isPlain = (key: string): boolean => /^(?:ordinal:步|roman:Ⅰ|list:壹)$/.test(key);

const countsOn = (before: Candidate | undefined, { mark }: Candidate): boolean =>
  before !== undefined && (mark.ordinal === 0 || mark.ordinal === before.mark.ordinal + 1);

function goesOn(before: Candidate, candidate: Candidate): boolean {
  if (countsOn(before, candidate)) return true;
  const step = candidate.mark.ordinal - before.mark.ordinal;
  return /^(?:ordinal|roman|list)/.test(candidate.mark.key) && (step === 0 || step === 2);
}

/**
 * Marks behind stops in one line of which several are of one style, from 1 or 2 on: a list, although a number is missing or
 * stands twice. A lone 2 behind ； is the rest of one.
 */
export function inlineLists(folded: string, candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const kept = new Set<Candidate>();
  let list: Candidate[] = [];
  const close = () => {
    const [first] = list;
    const isList = first !== undefined && (list.length > 1 || isLoneSecond(folded, first));
    if (isList && first.mark.ordinal <= 2) for (const candidate of list) kept.add(candidate);
  };
  for (const candidate of candidates) {
    if (candidate.place !== 'stop' || !/paren|circled|arab_d/.test(candidate.mark.key)) continue;
    const before = list.at(-1);
    const step = candidate.mark.ordinal - (before?.mark.ordinal ?? 0);
    const isSame = before?.piece === candidate.piece && before.mark.key === candidate.mark.key;
    if (isSame && step >= 0 && step <= 2) list.push(candidate);
    else {
      close();
      list = [candidate];
    }
  }
  close();
  return kept;
}

const isLoneSecond = (folded: string, { mark }: Candidate): boolean =>
  mark.ordinal === 2 && folded.charAt(mark.start - 1) === ';' && !/\d/.test(folded.charAt(mark.end));

/** 首先 … 其次 … 最后: the last word has the number that follows the one before it in its list. */
export function countLast(candidates: readonly Candidate[]): readonly Candidate[] {
  let before = 0;
  return candidates.map((candidate) => {
    const { mark, place } = candidate;
    if (mark.key !== 'ordinal:首先' || place !== 'line') return candidate;
    const ordinal = mark.ordinal === LAST_OF_LIST ? before + 1 : mark.ordinal;
    before = ordinal;
    return ordinal === mark.ordinal ? candidate : { ...candidate, mark: { ...mark, ordinal } };
  });
}
