import { expect, test } from 'vitest';
import { useScores } from '../../../../utils/core/snippets/rank';

const NOW = Date.UTC(2026, 10, 24);
const DAY = 86_400_000;
const score = (uses: number, daysAgo: number) =>
  useScores([{ snippetId: 'a', uses, lastUsedAtMs: NOW - daysAgo * DAY }], NOW).get('a') ?? Number.NaN;

test('more uses count more, ever less', () => {
  expect(score(4, 0)).toBeGreaterThan(score(2, 0));
  expect(score(20, 0) - score(18, 0)).toBeLessThan(score(4, 0) - score(2, 0));
});

test('a use counts half after a month', () => {
  expect(score(3, 30)).toBeCloseTo(score(3, 0) / 2);
});

test('a clock set back does not lift a snippet', () => {
  expect(score(3, -400)).toBe(score(3, 0));
});
