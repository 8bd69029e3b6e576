// Reading subscribed libraries anew: one at a time, in any window or the background.
import type { LibraryTrouble } from '@/utils/app/libraries';
import { acceptLibrary, differenceOf } from '@/utils/core/libraries/accept';
import { err, ok, type Result } from '@/utils/core/result';
import { withDatabase } from '../db/open';
import type { Database, SubscriptionRow } from '../db/schema';
import { storeContent } from '../db/subscriptions';
import { log } from '../log';
import { hasPermission, originPattern } from '../permissions';
import { readPreset } from '../preset';
import { type Fetched, fetchLibrary } from './fetch-library';
import { announceLibraries, inTurn, REFRESH_MS } from './turns';

export { fetchLibrary } from './fetch-library';

/** Reads all libraries that are due, or all. Never throws. True when there are any. */
export async function refreshLibraries(which: 'due' | 'all', fetchIt?: typeof fetch): Promise<boolean> {
  return inTurn(async () => {
    const done = await withDatabase(async (database) => {
      await adoptPreset(database);
      const rows = await database.getAll('libraries');
      for (const row of rows) if (which === 'all' || isDue(row)) await refreshOne(database, row, fetchIt);
      return rows.length > 0;
    });
    if (!done.ok) log('libraries', done.failure.code);
    announceLibraries();
    return done.ok && done.value;
  });
}

function isDue({ checkedAtMs = 0, trouble }: SubscriptionRow): boolean {
  return trouble !== undefined || Math.abs(Date.now() - checkedAtMs) >= REFRESH_MS;
}

/** Libraries set by an administrator are subscribed to. Those not set any more become the person's own to remove, or go if nothing came from them yet. */
async function adoptPreset(database: Database): Promise<void> {
  const preset = new Map((await readPreset()).libraries.map((library) => [library.url, library]));
  for (const row of await database.getAll('libraries'))
    if (row.isPreset && !preset.has(row.url)) await setFree(database, row);
  for (const { url, key } of preset.values()) {
    const row = await database.get('libraries', url);
    const pinnedKey = key ?? row?.pinnedKey;
    if (row?.isPreset !== true || row.pinnedKey !== pinnedKey)
      await database.put('libraries', { ...row, url, isPreset: true, ...(pinnedKey !== undefined && { pinnedKey }) });
  }
}

async function setFree(database: Database, row: SubscriptionRow): Promise<void> {
  if (row.content === undefined) await database.delete('libraries', row.url);
  else await database.put('libraries', { ...row, isPreset: false });
}

async function refreshOne(database: Database, row: SubscriptionRow, fetchIt?: typeof fetch): Promise<void> {
  const fetched = (await hasPermission(originPattern(new URL(row.url))))
    ? await fetchLibrary(row.url, row.content ? (row.marks ?? {}) : {}, new AbortController().signal, fetchIt)
    : err('permission' as const);
  const stored = fetched.ok ? await take(database, row, fetched.value) : fetched;
  if (!stored.ok) await database.put('libraries', { ...row, trouble: stored.failure });
}

/** Stores what came, if it may take the place of what is here. */
export async function take(
  database: Database,
  { trouble: _, ...row }: SubscriptionRow,
  fetched: Fetched | 'unchanged',
): Promise<Result<null, LibraryTrouble>> {
  const checkedAtMs = Date.now();
  if (fetched === 'unchanged') {
    await database.put('libraries', { ...row, checkedAtMs });
    return ok(null);
  }
  const { received, marks } = fetched;
  const accepted = acceptLibrary(row, received);
  if (!accepted.ok) return accepted;
  if (await isElsewhere(database, row.url, received.content.id)) return err('duplicate');
  const pinnedKey = row.pinnedKey ?? received.key;
  const next = { ...row, marks, checkedAtMs, ...(pinnedKey !== undefined && { pinnedKey }) };
  if (accepted.value === 'same') await database.put('libraries', next);
  else {
    const news = row.content ? { news: differenceOf(row.content, received.content) } : {};
    await storeContent(database, { ...next, ...news }, received.content);
  }
  return ok(null);
}

async function isElsewhere(database: Database, url: string, libraryId: string): Promise<boolean> {
  return (await database.getAll('libraries')).some((row) => row.url !== url && row.content?.id === libraryId);
}
