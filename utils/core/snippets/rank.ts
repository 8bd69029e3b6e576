import type { Snippet, SnippetUsage } from './model';

const DAY_MS = 86_400_000;
/** Half of a use's weight is gone after this many days. */
const HALF_LIFE_DAYS = 30;

/** Snippet id → how much it is used: 0 never, about 1 for once today, growing slowly with more, halving every month. */
export function useScores(usage: readonly SnippetUsage[], nowMs: number): ReadonlyMap<string, number> {
  return new Map(usage.map((entry) => [entry.snippetId, useScore(entry, nowMs)]));
}

function useScore({ uses, lastUsedAtMs }: SnippetUsage, nowMs: number): number {
  const ageDays = Math.max(0, nowMs - lastUsedAtMs) / DAY_MS;
  return Math.log2(1 + Math.max(0, uses)) * 0.5 ** (ageDays / HALF_LIFE_DAYS);
}

/** Most used first, then newest edit first. */
export function orderByUse(snippets: readonly Snippet[], scores: ReadonlyMap<string, number>): readonly Snippet[] {
  const scoreOf = ({ id }: Snippet) => scores.get(id) ?? 0;
  return [...snippets].sort((a, b) => scoreOf(b) - scoreOf(a) || b.updatedAtMs - a.updatedAtMs);
}
