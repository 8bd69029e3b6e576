import type { TextRange } from '../text/segment';
import { type Codes, toCodes } from './codes';

/** Looks for a term in one way. */
export interface Finder {
  /** Whether a stretch that fits may begin with this character. Asked first: most characters do not. */
  mayStart(code: number): boolean;
  /** Whether it may begin with these two; the second counts for nothing where the first is all of it. */
  mayStartWith(code: number, next: number): boolean;
  /** Where the stretch that begins at `start` and fits ends, before `until`; 0 when there is none. */
  endFrom(codes: Codes, start: number, until: number): number;
}

/** The first stretch that fits. */
export function findIn(finder: Finder, codes: Codes): TextRange | undefined {
  for (let start = 0; start < codes.length; start++) {
    if (!finder.mayStart(codes[start] ?? 0)) continue;
    const end = finder.endFrom(codes, start, codes.length);
    if (end > 0) return { start, end };
  }
  return undefined;
}

/** Finds a folded term as it is written. */
export function createWrittenFinder(text: string): Finder {
  const term = toCodes(text);
  return {
    mayStart: (code) => code === term[0],
    mayStartWith: (code, next) => code === term[0] && (term.length === 1 || next === term[1]),
    endFrom(codes, start, until) {
      if (start + term.length > until) return 0;
      for (let index = 1; index < term.length; index++) if (codes[start + index] !== term[index]) return 0;
      return start + term.length;
    },
  };
}
