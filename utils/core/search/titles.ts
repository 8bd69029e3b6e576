import type { Snippet } from '../snippets/model';
import type { TextRange } from '../text/segment';
import { fold } from './fold';
import { locateInTitle } from './locate';
import { packLibrary } from './packed-library';
import { scoreTitles } from './score';
import { toTerm } from './term';

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
  const library = packLibrary(items.map(toSnippet), []);
  const scores = terms.map((term) => scoreTitles(library, term));
  return items
    .flatMap((item, row) => {
      const found = scores.map((column) => column[row] ?? 0);
      if (found.includes(0)) return [];
      return [{ item, score: found.reduce((sum, score) => sum + score, 0) }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => ({ item, ranges: locateInTitle(item.title, terms, undefined) }));
}

function toSnippet({ title }: { readonly title: string }): Snippet {
  return { id: title, title, body: '', tags: [], language: 'zh-CN', createdAtMs: 0, updatedAtMs: 0 };
}
