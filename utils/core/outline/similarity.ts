/** How alike two short strings are. */

/** Sørensen–Dice coefficient of their pairs of neighbouring characters: 0 … 1. Quadratic in their length, for short ones. */
export function bigramDice(first: string, second: string): number {
  if (first === second) return 1;
  const pairs = first.length + second.length - 2;
  if (first.length < 2 || second.length < 2) return 0;
  const taken = new Uint8Array(first.length);
  let shared = 0;
  for (let at = 0; at + 1 < second.length; at++) {
    const [code, next] = [second.charCodeAt(at), second.charCodeAt(at + 1)];
    const found = freePair(first, code, next, taken);
    if (found === -1) continue;
    taken[found] = 1;
    shared++;
  }
  return (2 * shared) / pairs;
}

function freePair(text: string, code: number, next: number, taken: Uint8Array): number {
  for (let at = 0; at + 1 < text.length; at++)
    if (text.charCodeAt(at) === code && text.charCodeAt(at + 1) === next && taken[at] === 0) return at;
  return -1;
}
