// Pure parts: which lines of a text have changed, and which findings share a line on the screen.
import type { FieldMark, MarkLevel } from '../../app/marks-protocol';

/** How many of `after`'s lines at the start and at the end are those of `before`. */
export function unchangedLines(
  before: readonly string[],
  after: readonly string[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

/** Index of the line that holds `offset`; `starts` are the offsets at which lines begin. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export interface PlacedMark {
  readonly mark: FieldMark;
  /** Of its line; px from the top of the text. */
  readonly top: number;
  readonly height: number;
}

/** One mark on the screen: all findings that begin in one line as it is wrapped. */
export interface MarkRow {
  readonly top: number;
  readonly height: number;
  /** Of the heaviest finding. */
  readonly level: MarkLevel;
  /** The heaviest first. */
  readonly marks: readonly FieldMark[];
}

const WEIGHTS: Readonly<Record<MarkLevel, number>> = { must: 0, should: 1, hint: 2 };

/** From top to bottom. Lines of one row may differ by fractions of a pixel, since fonts differ in their boxes. */
export function toRows(placed: readonly PlacedMark[]): readonly MarkRow[] {
  const rows: PlacedMark[][] = [];
  for (const one of [...placed].sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && one.top - first.top < first.height / 2) row?.push(one);
    else rows.push([one]);
  }
  return rows.map(rowOf);
}

function rowOf(placed: readonly PlacedMark[]): MarkRow {
  const marks = placed.map(({ mark }) => mark).sort((a, b) => WEIGHTS[a.level] - WEIGHTS[b.level] || a.start - b.start);
  const { top = 0, height = 0 } = placed[0] ?? {};
  return { top, height, level: marks[0]?.level ?? 'hint', marks };
}

const MOST_TITLES = 4;

/** What is shown of a row under the pointer. */
export function titleOf({ marks }: MarkRow): string {
  const titles = [...new Set(marks.map(({ title }) => title))];
  return titles.length > MOST_TITLES
    ? `${titles.slice(0, MOST_TITLES - 1).join('\n')}\n… +${titles.length - MOST_TITLES + 1}`
    : titles.join('\n');
}
