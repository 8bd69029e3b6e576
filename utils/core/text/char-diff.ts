import { diffChars, diffLines } from 'diff';

/** A piece of text that both have, or that only one of them has. */
export interface TextPiece {
  readonly text: string;
  readonly in: 'both' | 'before' | 'after';
}

/** Longer texts are compared line by line: by characters it would take seconds. */
const MOST_CHARACTERS = 2000;

/** Two texts as one run of pieces: those in `both` and `before` together are `before`, those in `both` and `after` are `after`. */
export function diffText(before: string, after: string): readonly TextPiece[] {
  const isLong = before.length + after.length > MOST_CHARACTERS;
  const parts = isLong ? diffLines(before, after) : diffChars(before, after);
  return parts.map(({ value, added, removed }) => ({ text: value, in: added ? 'after' : removed ? 'before' : 'both' }));
}
