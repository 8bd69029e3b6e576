import { fold } from './fold';
import { byTitle, type TermHit, toTerm } from './score';
import type { TextRange } from './sounds';

export interface TitleHit<Item> {
  readonly item: Item;
  /** UTF-16 offsets of the title, in order of the words that were found. */
  readonly ranges: readonly TextRange[];
}

/**
 * Items whose title fits every word of `query`, best first; words may be Chinese, pinyin or initials. All of them, in the
 * order given, for an empty query.
 */
export function searchTitles<Item extends { readonly title: string }>(
  items: readonly Item[],
  query: string,
): readonly TitleHit<Item>[] {
  const terms = fold(query).split(/\s+/).filter(Boolean).map(toTerm);
  if (terms.length === 0) return items.map((item) => ({ item, ranges: [] }));
  return items
    .flatMap((item) => {
      const folded = { title: fold(item.title), body: '', tags: [] };
      const hits = terms.map((term) => byTitle(folded, term)).filter((hit): hit is TermHit => hit !== undefined);
      if (hits.length < terms.length) return [];
      const ranges = hits.flatMap(({ title }) => (title ? [title] : [])).sort((a, b) => a.start - b.start);
      return [{ item, ranges: apart(ranges), score: hits.reduce((sum, { score }) => sum + score, 0) }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ item, ranges }) => ({ item, ranges }));
}

/** Without those that begin inside an earlier one. */
function apart(ranges: readonly TextRange[]): readonly TextRange[] {
  const kept: TextRange[] = [];
  for (const range of ranges) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
