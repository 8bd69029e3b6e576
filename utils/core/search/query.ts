import type { Folder, Snippet, SnippetUsage } from '../snippets/model';
import { inListOrder } from '../snippets/order';
import { fold } from './fold';
import { type SearchResult, type SnippetHit, usesByRow } from './list';
import { locateInBody, locateInTitle } from './locate';
import { orderByUse, orderHits, type RowList, type Uses } from './order-hits';
import { once, type PackedLibrary, packLibrary } from './packed-library';
import { type Scope, toScope } from './scope';
import { type Scores, SURE, scoreClosely, scoreLoosely, scoreTitles } from './score';
import { type Term, toTerm } from './term';

export type { SearchResult, SnippetHit } from './list';

/** A library made ready for searching, until it changes. */
export interface SnippetIndex {
  /**
   * Snippets that fit every word of `query`, best first. Words may be Chinese, pinyin, initials or a mixture, in any order;
   * #word asks for a tag, @word for a folder. An empty query gives all: pinned, by use, then in the order of lists.
   */
  search(query: string, usage: readonly SnippetUsage[], nowMs: number): SearchResult;
}

export function createSnippetIndex(snippets: readonly Snippet[], folders: readonly Folder[] = []): SnippetIndex {
  const ordered = inListOrder(snippets);
  const pack = once(() => packLibrary(ordered, folders)); // at the first word typed: a list alone does not need it
  const rowsById = once(() => new Map(ordered.map(({ id }, row) => [id, row])));
  const useByRow = (usage: readonly SnippetUsage[], nowMs: number): Uses => usesByRow(rowsById, usage, nowMs);
  const listed = (wanted: Query, scope: Scope | undefined, uses: Uses) => {
    const isPinned = (row: number) => ordered[row]?.pinnedAtMs !== undefined;
    return toResult(ordered, orderByUse(isPinned, ordered.length, scope, uses), wanted);
  };
  return {
    search(query, usage, nowMs) {
      const wanted = readQuery(query);
      const uses = useByRow(usage, nowMs);
      if (isEmpty(wanted)) return listed(wanted, undefined, uses);
      const library = pack();
      const scope = toScope(library, wanted.tags, wanted.folders);
      if (wanted.terms.length === 0) return listed(wanted, scope, uses);
      return searchTerms(library, wanted, scope, uses);
    },
  };
}

const indexes = new WeakMap<readonly Snippet[], { folders: readonly Folder[] | undefined; index: SnippetIndex }>();

/** Searches a list in one go; the index is kept as long as the list is. */
export function searchSnippets(
  snippets: readonly Snippet[],
  query: string,
  usage: readonly SnippetUsage[],
  nowMs: number,
  folders?: readonly Folder[],
): readonly SnippetHit[] {
  const known = indexes.get(snippets);
  const index = known?.folders === folders && known ? known.index : createSnippetIndex(snippets, folders);
  indexes.set(snippets, { folders, index });
  const result = index.search(query, usage, nowMs);
  return result.hits(0, result.total);
}

interface Query {
  readonly terms: readonly Term[];
  /** All terms written as one word, when there are several. */
  readonly together: Term | undefined;
  readonly tags: readonly string[];
  readonly folders: readonly string[];
}

function readQuery(query: string): Query {
  const words = fold(query).replace(/['’]/g, '').split(/\s+/).filter(Boolean);
  const marked = (mark: string) =>
    words.filter((word) => word.startsWith(mark) && word.length > 1).map((word) => word.slice(1));
  const texts = words.filter((word) => !/^[#@]/.test(word));
  return { ...toTerms(texts), tags: marked('#'), folders: marked('@') };
}

function toTerms(texts: readonly string[]): Pick<Query, 'terms' | 'together'> {
  return { terms: texts.map(toTerm), together: texts.length > 1 ? toTerm(texts.join('')) : undefined };
}

const isEmpty = ({ terms, tags, folders }: Query) => terms.length + tags.length + folders.length === 0;

/** Ways to read a query, tried in turn until one finds something sure: as typed; 突发sj as two words; with slips. */
function searchTerms(library: PackedLibrary, query: Query, scope: Scope | undefined, uses: Uses): SearchResult {
  const close = query.terms.map((term) => scoreClosely(library, term));
  const isSure = (rows: RowList, scores: Scores) => (scores[rows.slice(0, 1)[0] ?? 0] ?? 0) >= SURE;
  const asTyped = scoreQuery(library, query, close);
  const found = orderHits(library, asTyped, scope, uses);
  if (isSure(found, asTyped)) return toResult(library.snippets, found, query);
  const mixed = cutWhereScriptsMeet(query);
  if (mixed) {
    const scores = scoreQuery(
      library,
      mixed,
      mixed.terms.map((term) => scoreClosely(library, term)),
    );
    const rows = orderHits(library, scores, scope, uses);
    if (isSure(rows, scores)) return toResult(library.snippets, rows, mixed);
  }
  const loose = query.terms.map((term, index) => scoreLoosely(library, term, close[index]));
  const rows = orderHits(library, scoreQuery(library, query, loose), scope, uses);
  return toResult(library.snippets, rows, query);
}

/** 突发sj as 突发 and sj; undefined when no term has letters beside something else. */
function cutWhereScriptsMeet(query: Query): Query | undefined {
  const apart = query.terms.flatMap(({ text }) => text.match(/[a-z]+|[^a-z]+/g) ?? []);
  return apart.length > query.terms.length ? { ...query, ...toTerms(apart) } : undefined;
}

/** The mean of all terms where all are found; or, when they stand together in a title as one word would, that. */
function scoreQuery(library: PackedLibrary, { terms, together }: Query, found: readonly Scores[]): Scores {
  const scores = found[0]?.slice() ?? new Float32Array(library.snippets.length);
  const others = found.slice(1);
  if (others.length === 0) return scores;
  const asOne = together && scoreTitles(library, together);
  for (let row = 0; row < scores.length; row++) {
    let sum = scores[row] ?? 0;
    for (const other of others) sum = sum > 0 && (other[row] ?? 0) > 0 ? sum + (other[row] ?? 0) : 0;
    scores[row] = Math.max(sum / terms.length, asOne?.[row] ?? 0);
  }
  return scores;
}

function toResult(snippets: readonly Snippet[], rows: RowList, { terms, together }: Query): SearchResult {
  return {
    total: rows.length,
    hits: (from, until) =>
      rows.slice(from, until).flatMap((row) => {
        const snippet = snippets[row];
        return snippet === undefined ? [] : [toHit(snippet, terms, together)];
      }),
  };
}

function toHit(snippet: Snippet, terms: readonly Term[], together: Term | undefined): SnippetHit {
  const titleRanges = locateInTitle(snippet.title, terms, together);
  const bodyRange = terms.length === 0 ? undefined : locateInBody(snippet.body, snippet.title, terms);
  return bodyRange ? { snippet, titleRanges, bodyRange } : { snippet, titleRanges };
}
