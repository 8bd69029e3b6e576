import { type IndexedColumn, placesOfCode } from './indexed-column';
import { placesOf } from './slips';
import { MOST_LETTERS } from './step-table';

/**
 * How much of a term is in each row not found so far, 0 to 1; rows that have nothing of it are left out. Its neighbours and
 * its single characters count half and half.
 */
export function overlaps(
  column: IndexedColumn,
  fullTerm: string,
  found: Float32Array,
): readonly (readonly [row: number, share: number])[] {
  const term = fullTerm.slice(0, MOST_LETTERS);
  const own = placesOf(term);
  const [singles, pairs] = [new Map<number, number>(), new Map<number, number>()];
  for (const [code, now] of own) {
    for (const place of placesOfCode(column, code)) {
      const row = column.rows[place] ?? 0;
      if ((found[row] ?? 0) > 0) continue;
      const before = own.get(column.codes[place - 1] ?? 0) ?? 0;
      singles.set(row, (singles.get(row) ?? 0) | now);
      pairs.set(row, (pairs.get(row) ?? 0) | ((before << 1) & now));
    }
  }
  const shareOf = (row: number, single: number) =>
    (countBits(pairs.get(row) ?? 0) / (term.length - 1) + countBits(single) / term.length) / 2;
  return Array.from(singles, ([row, single]) => [row, shareOf(row, single)] as const);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
