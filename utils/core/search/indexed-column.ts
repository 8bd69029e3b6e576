import { type Codes, toCodes } from './codes';
import { BETWEEN, type Column, columnOf } from './column';
import type { Finder } from './finder';

/**
 * A column of short texts that knows where every two neighbouring characters stand: a finder is asked once for all places of
 * the same two, and most are not looked at.
 */
export interface IndexedColumn extends Column {
  readonly codes: Codes;
  /** Place → its row. */
  readonly rows: Uint32Array;
  /** All places, ordered by the character there, then by the one after it. */
  readonly places: Uint32Array;
  /** Where in `places` another two characters begin; the last is the number of places. */
  readonly runs: Uint32Array;
  /** Code → the first of its `runs`, and the one after its last. */
  readonly runsOf: ReadonlyMap<number, readonly [from: number, until: number]>;
}

export function toIndexedColumn(texts: readonly string[]): IndexedColumn {
  const codes = toCodes(texts.join(BETWEEN));
  const column = columnOf(texts, codes);
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < texts.length; row++) rows.fill(row, column.starts[row], column.starts[row + 1]);
  const places = sortBy(sortBy(Uint32Array.from(codes.keys()), codes, 1), codes, 0);
  return { ...column, codes, rows, places, ...toRuns(codes, places) };
}

/** Places in the order of the codes that stand `ahead` after them; those with the same keep their order. */
function sortBy(places: Uint32Array, codes: Codes, ahead: number): Uint32Array {
  const next = new Uint32Array(65_537);
  for (const place of places) {
    const code = codes[place + ahead] ?? 0;
    next[code + 1] = (next[code + 1] ?? 0) + 1;
  }
  for (let code = 0; code < 65_536; code++) next[code + 1] = (next[code + 1] ?? 0) + (next[code] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const code = codes[place + ahead] ?? 0;
    const index = next[code] ?? 0;
    sorted[index] = place;
    next[code] = index + 1;
  }
  return sorted;
}

function toRuns(codes: Codes, places: Uint32Array): Pick<IndexedColumn, 'runs' | 'runsOf'> {
  const runs: number[] = [];
  const runsOf = new Map<number, readonly [number, number]>();
  let [lastCode, lastNext, first] = [-1, -1, 0];
  for (const [index, place] of places.entries()) {
    const [code, next] = [codes[place] ?? 0, codes[place + 1] ?? 0];
    if (code === lastCode && next === lastNext) continue;
    if (code !== lastCode) {
      if (lastCode >= 0) runsOf.set(lastCode, [first, runs.length]);
      first = runs.length;
    }
    [lastCode, lastNext] = [code, next];
    runs.push(index);
  }
  if (lastCode >= 0) runsOf.set(lastCode, [first, runs.length]);
  return { runs: Uint32Array.from([...runs, places.length]), runsOf };
}

/** The parts of `places`, from one index to another, where a stretch that fits may begin. */
export function eachPossibleRun(
  { codes, places, runs, runsOf }: IndexedColumn,
  finder: Finder,
  visit: (from: number, until: number) => void,
): void {
  for (const [code, [first, after]] of runsOf) {
    if (!finder.mayStart(code)) continue;
    for (let run = first; run < after; run++) {
      const from = runs[run] ?? 0;
      if (finder.mayStartWith(code, codes[(places[from] ?? 0) + 1] ?? 0)) visit(from, runs[run + 1] ?? 0);
    }
  }
}

/** All places of a character, from one index of `places` to another. */
export function placesOfCode({ places, runs, runsOf }: IndexedColumn, code: number): Uint32Array {
  const [first = 0, after = 0] = runsOf.get(code) ?? [];
  return places.subarray(runs[first], runs[after]);
}
