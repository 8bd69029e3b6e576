import type { TextRange } from '../text/segment';
import { type Codes, toCodes } from './codes';
import { type Finder, findIn } from './finder';
import type { Term } from './term';

/** What to mark in a title: the best stretch for every term, in order, merged where they touch. */
export function locateInTitle(title: string, terms: readonly Term[], together: Term | undefined): readonly TextRange[] {
  const codes = toCodes(title);
  const whole = together && locate(codes, [together.written, together.exact, together.alike]);
  if (whole) return [whole];
  const ranges = terms.map((term) => locate(codes, waysIn(term)));
  return mergeRanges(ranges.filter((range) => range !== undefined));
}

/** What to mark in a body: the first term that is in it and not in the title. */
export function locateInBody(body: string, title: string, terms: readonly Term[]): TextRange | undefined {
  const [bodyCodes, titleCodes] = [toCodes(body), toCodes(title)];
  for (const term of terms) {
    if (locate(titleCodes, [term.written, term.exact, term.alike]) !== undefined) continue;
    const range = locate(bodyCodes, [term.written, term.whole]);
    if (range) return range;
  }
  return undefined;
}

function waysIn({ written, exact, alike, sameSound, typo, double }: Term): readonly (Finder | undefined)[] {
  return [written, exact, alike, sameSound, typo, double];
}

function locate(codes: Codes, finders: readonly (Finder | undefined)[]): TextRange | undefined {
  for (const finder of finders) {
    const range = finder && findIn(finder, codes);
    if (range) return range;
  }
  return undefined;
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
