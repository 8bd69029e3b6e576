import type { PackedLibrary } from './packed-library';
import type { Scope } from './scope';
import type { Scores } from './score';
import { Descending } from './top';

/** Rows, best first. */
export interface RowList {
  readonly length: number;
  slice(from: number, until: number): readonly number[];
}

/** What a much-used snippet gains: enough to pass its equals, not enough to leave its tier. */
const USE_WEIGHT = 3;
const MOST_USE = 5;
const PINNED_WEIGHT = 4;

/** Row → what its use adds to its score; rows never used are not in it. */
export type Uses = ReadonlyMap<number, number>;

/** Hits in order: by score and use, shorter titles first, then as listed. Numbers are sorted, not objects: there may be 100,000. */
export function orderHits(
  { titles, pinned }: PackedLibrary,
  scores: Scores,
  scope: Scope | undefined,
  uses: Uses,
): RowList {
  const gains = gainsOf(pinned, uses);
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score === 0 || scope?.[row] === 0) continue;
    const gain = gains.size === 0 ? 0 : (gains.get(row) ?? 0);
    const length = (titles.starts[row + 1] ?? 0) - (titles.starts[row] ?? 0);
    keys[count++] = (Math.round((score + gain) * 64) * 256 + 255 - Math.min(255, length)) * ROWS + ROWS - 1 - row;
  }
  const ordered = new Descending(keys.subarray(0, count));
  return {
    length: count,
    slice: (from, until) => Array.from(ordered.slice(from, until), (key) => ROWS - 1 - (key % ROWS)),
  };
}

/** Rows fit below the score in a number that is exact up to 2^53. */
const ROWS = 2 ** 22;

function gainsOf(pinned: readonly number[], uses: Uses): Uses {
  const gains = new Map([...uses].map(([row, use]) => [row, USE_WEIGHT * Math.min(MOST_USE, use)]));
  for (const row of pinned) gains.set(row, (gains.get(row) ?? 0) + PINNED_WEIGHT);
  return gains;
}

/** Without words to find: pinned, by use, then in the order of lists. */
export function orderByUse(
  isPinned: (row: number) => boolean,
  length: number,
  scope: Scope | undefined,
  uses: Uses,
): RowList {
  const isIn = (row: number) => scope?.[row] !== 0;
  const used = [...uses.keys()].filter((row) => isIn(row) && !isPinned(row));
  used.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a - b);
  const [first, others]: [number[], number[]] = [[], []];
  for (let row = 0; row < length; row++) {
    if (!isIn(row)) continue;
    if (isPinned(row)) first.push(row);
    else if (!uses.has(row)) others.push(row);
  }
  return [...first, ...used, ...others];
}
