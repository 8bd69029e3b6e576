import type { Folder, Snippet, SnippetUsage } from '../snippets/model';
import { inListOrder } from '../snippets/order';
import { useScores } from '../snippets/rank';
import { fold } from './fold';
import { locateInBody, locateInTitle } from './locate';
import { type PackedLibrary, packLibrary } from './packed-library';
import { type Scope, toScope } from './scope';
import { type Scores, SURE, scoreClosely, scoreLoosely, scoreTitles } from './score';
import type { TextRange } from './sounds';
import { type Term, toTerm } from './term';

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
  let packed: PackedLibrary | undefined; // made at the first word typed: a list alone does not need it
  const pack = () => {
    packed ??= packLibrary(ordered, folders);
    return packed;
  };
  return {
    search(query, usage, nowMs) {
      const wanted = readQuery(query);
      const list = { snippets: ordered };
      const uses = useByRow(list, usage, nowMs);
      if (isEmpty(wanted)) return toResult(list, orderByUse(list, undefined, uses), wanted);
      const library = pack();
      const scope = toScope(library, wanted.tags, wanted.folders);
      if (wanted.terms.length === 0) return toResult(library, orderByUse(library, scope, uses), wanted);
      for (const attempt of attemptsAt(wanted)) {
        const scores = attempt.score(library);
        const rows = orderHits(library, scores, scope, uses);
        if (rows.length > 0 && (attempt.isLast || (scores[rows[0] ?? 0] ?? 0) >= SURE))
          return toResult(library, rows, attempt.query);
      }
      return toResult(library, [], wanted);
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

interface Attempt {
  readonly query: Query;
  readonly isLast: boolean;
  score(library: PackedLibrary): Scores;
}

/** Ways to read a query, tried in turn until one finds something sure: as typed; 突发sj as two words; with slips. */
function attemptsAt(query: Query): readonly Attempt[] {
  const apart = query.terms.flatMap(({ text }) => text.match(/[a-z]+|[^a-z]+/g) ?? []);
  const mixed = apart.length > query.terms.length ? { ...query, ...toTerms(apart) } : undefined;
  const toAttempt = (of: Query, scoreTerm: typeof scoreClosely, isLast = false): Attempt => ({
    query: of,
    isLast,
    score: (library) => scoreQuery(library, of, scoreTerm),
  });
  return [
    toAttempt(query, scoreClosely),
    ...(mixed ? [toAttempt(mixed, scoreClosely)] : []),
    toAttempt(query, scoreLoosely, true),
  ];
}

/** The mean of all terms where all are found; or, when they stand together in a title as one word would, that. */
function scoreQuery(library: PackedLibrary, { terms, together }: Query, scoreTerm: typeof scoreClosely): Scores {
  const [first, ...others] = terms.map((term) => scoreTerm(library, term));
  const scores = first ?? new Float32Array(library.snippets.length);
  if (others.length === 0) return scores;
  const asOne = together && scoreTitles(library, together);
  for (let row = 0; row < scores.length; row++) {
    let sum = scores[row] ?? 0;
    for (const other of others) sum = sum > 0 && (other[row] ?? 0) > 0 ? sum + (other[row] ?? 0) : 0;
    scores[row] = Math.max(sum / terms.length, asOne?.[row] ?? 0);
  }
  return scores;
}

/** What a much-used snippet gains: enough to pass its equals, not enough to leave its tier. */
const USE_WEIGHT = 3;
const MOST_USE = 5;
const PINNED_WEIGHT = 4;

/** The part of a library that needs no making ready. */
type List = Pick<PackedLibrary, 'snippets'>;

/** Row → what its use adds to its score; rows never used are not in it. */
function useByRow({ snippets }: List, usage: readonly SnippetUsage[], nowMs: number): ReadonlyMap<number, number> {
  if (usage.length === 0) return new Map();
  const uses = useScores(usage, nowMs);
  return new Map(snippets.flatMap(({ id }, row) => (uses.has(id) ? [[row, uses.get(id) ?? 0] as const] : [])));
}

/** Hits in order: by score and use, shorter titles first, then as listed. Numbers are sorted, not objects: there may be 100,000. */
function orderHits(
  { snippets, titles }: PackedLibrary,
  scores: Scores,
  scope: Scope | undefined,
  uses: ReadonlyMap<number, number>,
): readonly number[] {
  const keys: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0;
    if (score === 0 || scope?.[row] === 0) continue;
    const use = USE_WEIGHT * Math.min(MOST_USE, uses.get(row) ?? 0);
    const pinned = snippets[row]?.pinnedAtMs === undefined ? 0 : PINNED_WEIGHT;
    const length = (titles.starts[row + 1] ?? 0) - (titles.starts[row] ?? 0);
    keys.push((Math.round((score + use + pinned) * 64) * 256 + 255 - Math.min(255, length)) * ROWS + ROWS - 1 - row);
  }
  const sorted = Float64Array.from(keys).sort().reverse();
  return Array.from(sorted, (key) => ROWS - 1 - (key % ROWS));
}

/** Rows fit below the score in a number that is exact up to 2^53. */
const ROWS = 2 ** 22;

function orderByUse(
  { snippets }: List,
  scope: Scope | undefined,
  uses: ReadonlyMap<number, number>,
): readonly number[] {
  const isIn = (row: number) => scope?.[row] !== 0;
  const isPinned = (row: number) => snippets[row]?.pinnedAtMs !== undefined;
  const used = [...uses.keys()].filter((row) => isIn(row) && !isPinned(row));
  used.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a - b);
  const rest = [...snippets.keys()].filter(isIn);
  return [...rest.filter(isPinned), ...used, ...rest.filter((row) => !isPinned(row) && !uses.has(row))];
}

function toResult({ snippets }: List, rows: readonly number[], { terms, together }: Query): SearchResult {
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
