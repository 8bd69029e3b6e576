import { diff3Merge } from 'node-diff3';

/** A sentence or a line, with what ends it. */
const UNITS = /[^。；;\n]*[。；;\n]|[^。；;\n]+$/g;

/**
 * Both changes of `base` in one text, or undefined when they touch the same sentence or meet at the same place.
 * Units are sentences (ended by 。 or ；) and lines; nothing inside a unit is ever mixed.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const regions = diff3Merge(units(mine), units(base), units(theirs), { excludeFalseConflicts: true });
  const merged = regions.map(({ ok }) => ok?.join(''));
  return merged.every((text) => text !== undefined) ? merged.join('') : undefined;
}

const units = (text: string): string[] => text.match(UNITS) ?? [];
