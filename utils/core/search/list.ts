/** The library as it is listed while nothing is searched for: needs neither pinyin nor making ready. */

import type { Snippet, SnippetUsage } from '../snippets/model';
import { inListOrder } from '../snippets/order';
import { useScores } from '../snippets/rank';
import type { TextRange } from '../text/segment';
import { orderByUse, type Uses } from './order-hits';

/** A snippet found, with what to highlight. Offsets are UTF-16 code units of its title and body. */
export interface SnippetHit {
  readonly snippet: Snippet;
  /** In order, not overlapping. */
  readonly titleRanges: readonly TextRange[];
  readonly bodyRange?: TextRange;
}

/** What a search found, best first. Hits are made when asked for: a list shows few of thousands. */
export interface SearchResult {
  readonly total: number;
  hits(from: number, until: number): readonly SnippetHit[];
}

/** A search that finds nothing, or has not begun. */
export const NOTHING_FOUND: SearchResult = { total: 0, hits: () => [] };

/** All snippets: pinned, by use, then in the order of lists. As a search with an empty query. */
export function listSnippets(
  snippets: readonly Snippet[],
  usage: readonly SnippetUsage[],
  nowMs: number,
): SearchResult {
  const ordered = inListOrder(snippets);
  const uses = usesByRow(() => new Map(ordered.map(({ id }, row) => [id, row])), usage, nowMs);
  const isPinned = (row: number) => ordered[row]?.pinnedAtMs !== undefined;
  const rows = orderByUse(isPinned, ordered.length, undefined, uses);
  const hits = (from: number, until: number) =>
    rows.slice(from, until).flatMap((row): readonly SnippetHit[] => {
      const snippet = ordered[row];
      return snippet === undefined ? [] : [{ snippet, titleRanges: [] }];
    });
  return { total: rows.length, hits };
}

/** Row → what its use adds to its score. `rowsById` is asked only when something was used. */
export function usesByRow(
  rowsById: () => ReadonlyMap<string, number>,
  usage: readonly SnippetUsage[],
  nowMs: number,
): Uses {
  if (usage.length === 0) return new Map();
  const rowOf = rowsById();
  const rows = [...useScores(usage, nowMs)].map(([id, use]) => [rowOf.get(id) ?? -1, use] as const);
  return new Map(rows.filter(([row]) => row >= 0));
}
