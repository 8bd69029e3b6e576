import { fold } from './fold';
import type { Finder, TextRange } from './sounds';
import type { Term } from './term';

/** What to mark in a title: the best stretch for every term, in order, merged where they touch. */
export function locateInTitle(title: string, terms: readonly Term[], together: Term | undefined): readonly TextRange[] {
  const folded = fold(title);
  const whole = together && locate(folded, [together.written, together.exact, together.alike]);
  if (whole) return [whole];
  const ranges = terms.map((term) => locate(folded, waysIn(term)));
  return mergeRanges(ranges.filter((range) => range !== undefined));
}

/** What to mark in a body: the first term that is in it and not in the title. */
export function locateInBody(body: string, title: string, terms: readonly Term[]): TextRange | undefined {
  const [foldedBody, foldedTitle] = [fold(body), fold(title)];
  for (const { written, exact, alike, whole } of terms) {
    if (locate(foldedTitle, [written, exact, alike]) !== undefined) continue;
    const range = written(foldedBody) ?? whole?.(foldedBody);
    if (range) return range;
  }
  return undefined;
}

function waysIn({ written, exact, alike, sameSound, typo, double }: Term): readonly (Finder | undefined)[] {
  return [written, exact, alike, sameSound, typo, double];
}

function locate(text: string, finders: readonly (Finder | undefined)[]): TextRange | undefined {
  for (const finder of finders) {
    const range = finder?.(text);
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
