/** Lines in which two signs stand side by side. All pairs that rules ask for are looked for in one pass over a text. */
import type { Line } from './lines';
import { wholeLineAt } from './near';

/** What `signPair` has registered. */
export interface SignPair {
  /** One bit of 31. */
  readonly bit: number;
}

/** Code → the pairs it can be the first of, and the second of. */
const FIRST = new Uint32Array(0x10000);
const SECOND = new Uint32Array(0x10000);
const MOST = 31;
let count = 0;

/** One of `first` right before one of `second`. To be called once for each rule, not for each text. */
export function signPair(first: string, second: string): SignPair {
  if (count === MOST) throw new Error('more pairs of signs than bits');
  const bit = 1 << count++;
  for (const [signs, table] of [
    [first, FIRST],
    [second, SECOND],
  ] as const)
    for (let at = 0; at < signs.length; at++) {
      const code = signs.charCodeAt(at);
      table[code] = (table[code] ?? 0) | bit;
    }
  return { bit };
}

/** The lines of `text` that hold the pair, each with its line break, in reading order. */
export function linesWithPair(text: string, { bit }: SignPair): readonly Line[] {
  return found(text).get(bit) ?? [];
}

interface Found {
  readonly text: string;
  /** How many pairs there were when it was gone through. */
  readonly count: number;
  readonly lines: ReadonlyMap<number, readonly Line[]>;
}

/** Of the last texts: rules ask in turn about a text, about its own words, and about it without code. */
let latest: readonly Found[] = [];
const REMEMBERED = 3;

function found(text: string): ReadonlyMap<number, readonly Line[]> {
  const known = latest.find((one) => one.text === text && one.count === count);
  if (known !== undefined) return known.lines;
  const lines = read(text);
  latest = [{ text, count, lines }, ...latest.slice(0, REMEMBERED - 1)];
  return lines;
}

function read(text: string): ReadonlyMap<number, readonly Line[]> {
  const lines = new Map<number, Line[]>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const hits = before & (SECOND[code] ?? 0);
    before = FIRST[code] ?? 0;
    if (hits !== 0) note(lines, text, at - 1, hits);
  }
  return lines;
}

function note(lines: Map<number, Line[]>, text: string, offset: number, hits: number): void {
  for (let bit = 1; bit <= hits; bit <<= 1) {
    if ((hits & bit) === 0) continue;
    const own = lines.get(bit) ?? [];
    if (offset >= (own.at(-1)?.end ?? 0)) own.push(wholeLineAt(text, offset));
    lines.set(bit, own);
  }
}
