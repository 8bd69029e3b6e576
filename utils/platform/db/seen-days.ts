// The days this device has seen, and what hangs on them. Never leaves it.
import { type SeenDays, seeDay } from '@/utils/core/seen-days';
import { type TrashWatch, watchTrash } from '@/utils/core/snippets/trash';
import type { Database } from './schema';
import { inTransaction } from './transaction';

const DAYS = 'seenDays';
const TRASH = 'trash';

/** Counts today, if it is a day not seen yet. */
export function seeToday(database: Database, nowMs: number): Promise<SeenDays> {
  return inTransaction(database, ['syncMeta'], (transaction) => see(transaction.objectStore('syncMeta'), nowMs));
}

/** Ids of what has lain in the trash for its time. It is looked at once a day; what came since waits for tomorrow's look. */
export function readExpired(database: Database, nowMs: number): Promise<readonly string[]> {
  return inTransaction(database, ['syncMeta', 'snippets'], async (transaction) => {
    const meta = transaction.objectStore('syncMeta');
    const seen = await see(meta, nowMs);
    const before = (await meta.get(TRASH)) as TrashWatch | undefined; // from below
    if (before?.count === seen.count) return [];
    const trash = await transaction.objectStore('snippets').index('byDeleted').getAll();
    const { watch, expired } = watchTrash(before, trash, seen);
    await meta.put(watch, TRASH);
    return expired;
  });
}

/** What `see` needs of the store `syncMeta`. */
interface Meta {
  get(key: string): Promise<unknown>;
  put(value: SeenDays, key: string): Promise<unknown>;
}

async function see(meta: Meta, nowMs: number): Promise<SeenDays> {
  const before = (await meta.get(DAYS)) as SeenDays | undefined; // from below
  const seen = seeDay(before, nowMs);
  if (seen !== before) await meta.put(seen, DAYS);
  return seen;
}
