import type { Snippet, SnippetUsage } from '../snippets/model';
import { orderByUse, useScores } from '../snippets/rank';
import { fold } from './fold';
import {
  byTitle,
  type FoldedSnippet,
  fitsTag,
  foldSnippet,
  scoreClosely,
  scoreLoosely,
  type Term,
  type TermHit,
  toTerm,
} from './score';
import type { TextRange } from './sounds';

/** A snippet found, with what to highlight. Offsets are UTF-16 code units of its title and body. */
export interface SnippetHit {
  readonly snippet: Snippet;
  /** In order, not overlapping. */
  readonly titleRanges: readonly TextRange[];
  readonly bodyRange?: TextRange;
}

type Scorer = (snippet: FoldedSnippet, term: Term) => TermHit | undefined;

/**
 * Snippets that fit every word of `query`, best first. Words may be Chinese, pinyin, initials or a mixture, in any order;
 * #word asks for a tag. An empty query gives all, by use, then newest. A plain scan: nothing to keep in step.
 */
export function searchSnippets(
  snippets: readonly Snippet[],
  query: string,
  usage: readonly SnippetUsage[],
  nowMs: number,
): readonly SnippetHit[] {
  const wanted = readQuery(query);
  const uses = useScores(usage, nowMs);
  const inScope = wanted.tags.length === 0 ? snippets : snippets.filter((snippet) => hasTags(snippet, wanted.tags));
  if (wanted.terms.length === 0) return orderByUse(inScope, uses).map((snippet) => ({ snippet, titleRanges: [] }));
  for (const attempt of attemptsAt(wanted)) {
    const hits = attempt(inScope);
    if (hits.length > 0) return orderHits(hits, uses);
  }
  return [];
}

type Attempt = (snippets: readonly Snippet[]) => readonly ScoredHit[];

/** Ways to read a query, tried in turn until one finds something: as typed; 突发sj as two words; with slips. */
function attemptsAt(query: Query): readonly Attempt[] {
  const apart = query.terms.flatMap(({ text }) => text.match(/[a-z]+|[^a-z]+/g) ?? []);
  const isMixed = apart.length > query.terms.length;
  return [
    (snippets) => findHits(snippets, query, scoreClosely),
    ...(isMixed ? [(snippets: readonly Snippet[]) => findHits(snippets, toQuery(apart), scoreClosely)] : []),
    (snippets) => findHits(snippets, query, scoreLoosely),
  ];
}

interface Query {
  readonly terms: readonly Term[];
  /** All terms written as one word, when there are several. */
  readonly together: Term | undefined;
  readonly tags: readonly Term[];
}

function readQuery(query: string): Query {
  const words = fold(query).replace(/['’]/g, '').split(/\s+/).filter(Boolean);
  const texts = words.filter((word) => !word.startsWith('#'));
  const tags = words.filter((word) => word.startsWith('#') && word.length > 1).map((word) => word.slice(1));
  return toQuery(texts, tags);
}

function toQuery(texts: readonly string[], tags: readonly string[] = []): Query {
  const together = texts.length > 1 ? toTerm(texts.join('')) : undefined;
  return { terms: texts.map(toTerm), together, tags: tags.map(toTerm) };
}

function hasTags(snippet: Snippet, tags: readonly Term[]): boolean {
  const folded = foldSnippet(snippet);
  return tags.every((tag) => fitsTag(folded, tag));
}

interface ScoredHit {
  readonly hit: SnippetHit;
  readonly score: number;
}

function findHits(snippets: readonly Snippet[], query: Query, scorer: Scorer): readonly ScoredHit[] {
  const hits: ScoredHit[] = [];
  for (const snippet of snippets) {
    const found = findTerms(foldSnippet(snippet), query, scorer);
    if (found) hits.push(toScoredHit(snippet, found));
  }
  return hits;
}

/** A hit for every term; or, when they stand together in the title as one word would, that hit alone. */
function findTerms(snippet: FoldedSnippet, { terms, together }: Query, scorer: Scorer): readonly TermHit[] | undefined {
  const hit = together && byTitle(snippet, together);
  if (hit) return [hit];
  const hits: TermHit[] = [];
  for (const term of terms) {
    const found = scorer(snippet, term);
    if (!found) return undefined;
    hits.push(found);
  }
  return hits;
}

function toScoredHit(snippet: Snippet, found: readonly TermHit[]): ScoredHit {
  const score = found.reduce((sum, hit) => sum + hit.score, 0) / found.length;
  const titleRanges = mergeRanges(found.map(({ title }) => title).filter((range) => range !== undefined));
  const bodyRange = found.find(({ body }) => body)?.body;
  return { score, hit: bodyRange ? { snippet, titleRanges, bodyRange } : { snippet, titleRanges } };
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

/** What a much-used snippet gains: enough to pass its equals, not enough to leave its tier. */
const USE_WEIGHT = 3;
const MOST_USE = 5;

function orderHits(hits: readonly ScoredHit[], uses: ReadonlyMap<string, number>): readonly SnippetHit[] {
  return hits
    .map(({ hit, score }) => ({ hit, score: score + USE_WEIGHT * Math.min(MOST_USE, uses.get(hit.snippet.id) ?? 0) }))
    .sort((a, b) => b.score - a.score || a.hit.snippet.title.length - b.hit.snippet.title.length)
    .map(({ hit }) => hit);
}
