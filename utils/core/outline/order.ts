/** Which sections stand out of template order. */
import type { SectionMatch } from './report';

/** Matches below this say too little to complain about an order. */
const SURE = 0.65;

/** Ids of the headed sections outside the longest run that is in template order. `matches` are in template order. */
export function misplacedAmong(matches: readonly SectionMatch[]): ReadonlySet<string> {
  const sure = matches.filter(({ score, node }) => score >= SURE && node !== undefined);
  const kept = new Set(longestIncreasing(sure.map(({ start = 0 }) => start)));
  return new Set(sure.filter((_, index) => !kept.has(index)).map(({ sectionId }) => sectionId));
}

/** Indexes of a longest increasing subsequence. Quadratic: a pack has a dozen sections. */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [index, value] of values.entries()) {
    const before = best
      .slice(0, index)
      .filter((run) => (values[run.at(-1) ?? 0] ?? 0) < value)
      .toSorted((a, b) => b.length - a.length)[0];
    best.push([...(before ?? []), index]);
  }
  return best.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
