// How long what was deleted stays: by days that this device has seen it in the trash, not by what any clock says.
import type { SeenDays } from '../seen-days';
import { type Snippet, TRASH_DAYS } from './model';

/** Snippets in the trash, with the count of days at which each was first seen there. */
export interface TrashWatch {
  readonly count: number;
  readonly since: Readonly<Record<string, { readonly deletedAtMs: number; readonly count: number }>>;
}

/** What is watched from now on, and whose time is over. Put there anew begins anew. */
export function watchTrash(
  watch: TrashWatch | undefined,
  trash: readonly Pick<Snippet, 'id' | 'deletedAtMs'>[],
  { count }: SeenDays,
): { readonly watch: TrashWatch; readonly expired: readonly string[] } {
  const known = new Map(Object.entries(watch?.since ?? {}));
  const since = trash.map(({ id, deletedAtMs = 0 }) => {
    const before = known.get(id);
    return [id, before?.deletedAtMs === deletedAtMs ? before : { deletedAtMs, count }] as const;
  });
  return {
    watch: { count, since: Object.fromEntries(since) },
    expired: since.flatMap(([id, first]) => (count - first.count > TRASH_DAYS ? [id] : [])),
  };
}
