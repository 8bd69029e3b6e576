import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { searchSnippets } from '../../../../utils/core/search/query';
import type { Snippet } from '../../../../utils/core/snippets/model';
import { makeSnippets } from '../../../bench/synthetic';

interface Pair {
  readonly query: string;
  /** Titles any of which is what the person meant. */
  readonly wants: readonly string[];
  readonly kind: string;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const starters: Snippet[] = [...read('public/snippets/zh-CN.json'), ...read('public/snippets/en.json')];
/** The starter library among a thousand other snippets. */
const LIBRARY = [...makeSnippets(1000), ...starters];
const PAIRS: readonly Pair[] = read('tests/fixtures/search-pairs.json');

function rankOf({ query, wants }: Pair): number {
  return searchSnippets(LIBRARY, query, [], 0).findIndex(({ snippet }) => wants.includes(snippet.title)) + 1;
}

test('what was meant is first or near it', () => {
  const ranks = PAIRS.map((pair) => ({ ...pair, rank: rankOf(pair) }));
  const meanOf = (rows: readonly { rank: number }[], worth: (rank: number) => number) =>
    rows.reduce((sum, { rank }) => sum + worth(rank), 0) / rows.length;
  const first = (rank: number) => (rank === 1 ? 1 : 0);
  const reciprocal = (rank: number) => (rank === 0 ? 0 : 1 / rank);
  const kinds = [...new Set(PAIRS.map(({ kind }) => kind))];
  for (const kind of [...kinds, '']) {
    const rows = ranks.filter((row) => kind === '' || row.kind === kind);
    const figures = `hit@1 ${meanOf(rows, first).toFixed(3)}  MRR ${meanOf(rows, reciprocal).toFixed(3)}`;
    process.stdout.write(`${(kind || 'all').padEnd(16)} ${String(rows.length).padStart(4)}  ${figures}\n`);
  }
  const missed = ranks
    .filter(({ rank }) => rank !== 1)
    .map(({ query, wants, rank }) => `${query} → ${wants[0]}: ${rank}`);
  process.stdout.write(`not first: ${missed.join('; ')}\n`);
  expect(PAIRS.length).toBeGreaterThanOrEqual(120);
  expect(meanOf(ranks, reciprocal)).toBeGreaterThanOrEqual(0.85);
});
