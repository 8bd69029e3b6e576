import type { Draft, DraftVersion } from './model';

/** How much is kept, and how long. */
export interface Retention {
  readonly days: number;
  /** Of each field. */
  readonly versions: number;
  /** In all. */
  readonly bytes: number;
}

export interface Pruning {
  /** Drafts to remove with everything of theirs. */
  readonly drafts: readonly string[];
  readonly versions: readonly { readonly draftId: string; readonly number: number }[];
}

export type Sized = Pick<DraftVersion, 'draftId' | 'number' | 'atMs' | 'bytes'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What has to go, the oldest first: what is too old, more versions of a field than wanted, and more bytes in all. The
 * newest version of a draft goes only with the draft. Pure; any order of input.
 */
export function planPruning(
  drafts: readonly Pick<Draft, 'id' | 'updatedAtMs' | 'newest'>[],
  versions: readonly Sized[],
  { days, versions: most, bytes }: Retention,
  nowMs: number,
): Pruning {
  const cutoff = nowMs - days * DAY_MS;
  const gone = new Set(drafts.filter(({ updatedAtMs }) => updatedAtMs < cutoff).map(({ id }) => id));
  const newest = new Map(drafts.map((draft) => [draft.id, draft]));
  const isTooMany = ({ draftId, number }: Sized) => number <= (newest.get(draftId)?.newest ?? 0) - most;
  const isNewest = ({ draftId, number }: Sized) => newest.get(draftId)?.newest === number;
  const dropped: Sized[] = [];
  const kept: Sized[] = [];
  for (const version of versions) {
    if (gone.has(version.draftId)) continue;
    const isOld = version.atMs < cutoff && !isNewest(version);
    (isOld || isTooMany(version) ? dropped : kept).push(version);
  }
  let total = kept.reduce((sum, version) => sum + version.bytes, 0);
  for (const version of kept.sort((a, b) => a.atMs - b.atMs || a.number - b.number)) {
    if (total <= bytes) break;
    total -= version.bytes;
    if (isNewest(version)) gone.add(version.draftId);
    else dropped.push(version);
  }
  const rest = dropped.filter(({ draftId }) => !gone.has(draftId));
  return { drafts: [...gone], versions: rest.map(({ draftId, number }) => ({ draftId, number })) };
}

/** What a text takes in the database: two bytes a code unit and its own record. */
export const bytesOf = (text: string): number => text.length * 2 + 200;
