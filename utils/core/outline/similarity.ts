/** How alike two short strings are. */

/** Sørensen–Dice coefficient of their pairs of neighbouring characters: 0 … 1. */
export function bigramDice(first: string, second: string): number {
  if (first === second) return 1;
  if (first.length < 2 || second.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < first.length; at++) add(pairs, first.slice(at, at + 2), 1);
  let shared = 0;
  for (let at = 0; at + 1 < second.length; at++) {
    const pair = second.slice(at, at + 2);
    if ((pairs.get(pair) ?? 0) <= 0) continue;
    add(pairs, pair, -1);
    shared++;
  }
  return (2 * shared) / (first.length + second.length - 2);
}

function add(pairs: Map<string, number>, pair: string, count: number): void {
  pairs.set(pair, (pairs.get(pair) ?? 0) + count);
}
