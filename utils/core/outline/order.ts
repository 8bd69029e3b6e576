/** Which sections stand out of template order. */
import type { PackSection } from '../packs/model';
import type { SectionMatch } from './report';

/** Matches below this say too little to complain about an order. */
const SURE = 0.65;

/**
 * Ids of the headed sections outside the longest run that is in template order. `matches` are in template order. A section that
 * need not be there is free inside one that comes later: 加强组织领导 below 保障措施 is no section out of place.
 */
export function misplacedAmong(
  matches: readonly SectionMatch[],
  sections: readonly PackSection[],
): ReadonlySet<string> {
  const required = new Set(sections.flatMap(({ id, requirement }) => (requirement === 'must' ? [id] : [])));
  const headed = matches.filter(({ node }) => node !== undefined);
  const sure = headed.filter((match, index) => {
    const isFree = !required.has(match.sectionId) && headed.slice(index + 1).some((later) => isInside(match, later));
    return match.score >= SURE && !isFree;
  });
  const kept = new Set(longestIncreasing(sure.map(({ start = 0 }) => start)));
  return new Set(sure.filter((_, index) => !kept.has(index)).map(({ sectionId }) => sectionId));
}

const isInside = (one: SectionMatch, other: SectionMatch): boolean =>
  (one.start ?? 0) > (other.start ?? 0) && (one.end ?? 0) <= (other.end ?? 0);

/** Indexes of a longest increasing subsequence. Quadratic: a pack has a dozen sections. */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [index, value] of values.entries()) {
    const before = best
      .slice(0, index)
      .filter((run) => (values[run.at(-1) ?? 0] ?? 0) < value)
      .sort((a, b) => b.length - a.length)[0];
    best.push([...(before ?? []), index]);
  }
  return [...best].sort((a, b) => b.length - a.length)[0] ?? [];
}
