/** Lists whose marks mean many things inside a line, and are believed where they open several lines. */
import { LAST_OF_LIST } from '../numbering/list-marks';
import type { Candidate } from './candidates';

export const isListKey = (key: string): boolean => /^(?:ordinal|bullet|latin|roman|list)/.test(key);

/** A., I. or 3: open lines of many kinds: names, places, scores. Only a list from its first number on is one. */
const needsFirst = (key: string): boolean => !/^(?:ordinal(?::[步其首].*)?|bullet.*)$/.test(key);

/** The candidates that stand in such a list: at least two of them, in sequence, open a line each. */
export function lineByLineLists(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const kept = new Set<Candidate>();
  const open = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { key, ordinal } = candidate.mark;
    if (candidate.place !== 'line' || !isListKey(key)) continue;
    const before = open.get(key);
    const goesOn = before !== undefined && (ordinal === 0 || ordinal === before.mark.ordinal + 1);
    if (goesOn) kept.add(before).add(candidate);
    if (goesOn || ordinal === 1 || !needsFirst(key)) open.set(key, candidate);
  }
  return kept;
}

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
