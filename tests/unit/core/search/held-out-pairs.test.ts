import { expect, test } from 'vitest';
import { createSnippetIndex } from '../../../../utils/core/search/query';
import { type JudgedPair, makeNoise, readLibrary, readPairs } from './judged-library';

const { snippets, folders } = readLibrary();
const noise = makeNoise(10_000, snippets);
const index = createSnippetIndex([...snippets, ...noise], folders);

function rankOf({ query, wants }: JudgedPair): number {
  const found = index.search(query, [], 0).hits(0, 50);
  return found.findIndex(({ snippet }) => wants.includes(snippet.title)) + 1;
}

function measure(pairs: readonly JudgedPair[]) {
  const ranks = pairs.map((pair) => ({ ...pair, rank: rankOf(pair) }));
  const shareAt = (rows: typeof ranks, depth: number) =>
    rows.filter(({ rank }) => rank > 0 && rank <= depth).length / rows.length;
  const kinds = [...new Set(ranks.map(({ kind }) => kind))];
  const table = kinds.map((kind) => {
    const rows = ranks.filter((row) => row.kind === kind);
    return `${kind.padEnd(14)} ${String(rows.length).padStart(4)}  hit@1 ${shareAt(rows, 1).toFixed(3)}  hit@3 ${shareAt(rows, 3).toFixed(3)}`;
  });
  const missed = ranks
    .filter(({ rank }) => rank !== 1)
    .map(({ query, wants, rank }) => `${query} → ${wants[0]}: ${rank}`);
  return { table, missed, first: shareAt(ranks, 1), third: shareAt(ranks, 3) };
}

test('the set has at least three hundred pairs', () => {
  expect(readPairs(0).length + readPairs(1).length).toBeGreaterThanOrEqual(300);
  expect(noise.length).toBeGreaterThan(150);
});

test.each([
  ['looked at', 0],
  ['held out', 1],
] as const)('what was meant comes first or near it: half %s', (name, half) => {
  const { table, missed, first, third } = measure(readPairs(half));
  const misses = half === 0 || process.env['SHOW_HELD_OUT'] ? `\nnot first: ${missed.join('; ')}` : '';
  process.stdout.write(
    `${name}\n${table.join('\n')}\nall hit@1 ${first.toFixed(3)} hit@3 ${third.toFixed(3)}${misses}\n`,
  );
  expect(first).toBeGreaterThanOrEqual(0.9);
  expect(third).toBeGreaterThanOrEqual(0.98);
});
