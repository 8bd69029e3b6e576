import type { Snippet } from './model';

/**
 * The snippet as an earlier version has it, in every way: words, tags, abbreviation, kinds, sections, sites and folder.
 * Whether it is kept at the top is about today, and stays.
 */
export function asInVersion(
  now: Snippet,
  { pinnedAtMs: _pinned, deletedAtMs: _deleted, ...earlier }: Snippet,
  atMs: number,
): Snippet {
  const pinned = now.pinnedAtMs === undefined ? {} : { pinnedAtMs: now.pinnedAtMs };
  return { ...earlier, ...pinned, id: now.id, createdAtMs: now.createdAtMs, updatedAtMs: atMs };
}
