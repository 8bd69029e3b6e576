import type { Snippet } from './model';

/** Pinned ones first, the last pinned on top; then the newest edit first. A total order. */
export function inListOrder(snippets: readonly Snippet[]): readonly Snippet[] {
  return [...snippets].sort(
    (a, b) =>
      (b.pinnedAtMs ?? 0) - (a.pinnedAtMs ?? 0) ||
      b.updatedAtMs - a.updatedAtMs ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
