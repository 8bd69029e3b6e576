import { type Codes, toCodes, toText } from './codes';

/** One text of every snippet, folded, one behind the other: a browser searches one long text many times faster than many short ones. */
export interface Column {
  readonly text: string;
  /** Row → where its text begins; one more than there are rows. Between two rows lies one character that fits nothing. */
  readonly starts: Uint32Array;
}

export const BETWEEN = '\0';

export function toColumn(texts: readonly string[]): Column {
  return columnOf(texts, toCodes(texts.join(BETWEEN)));
}

export function columnOf(texts: readonly string[], codes: Codes): Column {
  const starts = new Uint32Array(texts.length + 1);
  for (const [row, text] of texts.entries()) starts[row + 1] = (starts[row] ?? 0) + text.length + BETWEEN.length;
  return { text: toText(codes), starts };
}

export function startOf({ starts }: Column, row: number): number {
  return starts[row] ?? 0;
}

export function endOf({ starts }: Column, row: number): number {
  return (starts[row + 1] ?? 0) - BETWEEN.length;
}

/** The first place in every row where `term` stands as it is written. */
export function eachWritten({ text, starts }: Column, term: string, visit: (row: number, start: number) => void): void {
  let row = 0;
  let start = text.indexOf(term);
  while (start >= 0) {
    row = rowAt(starts, start, row);
    visit(row, start);
    start = text.indexOf(term, starts[row + 1]);
  }
}

/** The row that a place is in, from `row` on: looked for in growing steps, since the next hit is often near. */
function rowAt(starts: Uint32Array, place: number, row: number): number {
  let step = 1;
  while (row + step < starts.length && (starts[row + step] ?? 0) <= place) step *= 2;
  let [low, high] = [row + (step >> 1), Math.min(row + step, starts.length)];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
