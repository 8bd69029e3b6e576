import type { PersonalPackStore } from '@/utils/app/personal-packs';
import { ok } from '@/utils/core/result';
import { createChangeNotices } from './db/changes';
import { withDatabase } from './db/open';
import type { Database } from './db/schema';
import { inTransaction } from './db/transaction';

/** The person's own templates in IndexedDB. */
export function createPersonalPackStore(): PersonalPackStore {
  const { announce, onChange } = createChangeNotices('packs');
  const write = async (work: (database: Database) => Promise<unknown>) => {
    const written = await withDatabase(work);
    if (!written.ok) return written;
    announce();
    return ok(null);
  };
  return {
    list: () =>
      withDatabase(async (database) =>
        (await database.getAll('packs')).toSorted((a, b) => b.updatedAtMs - a.updatedAtMs),
      ),
    save: (pack) =>
      write((database) =>
        inTransaction(database, ['packs'], (transaction) => transaction.objectStore('packs').put(pack)),
      ),
    remove: (id) =>
      write((database) =>
        inTransaction(database, ['packs'], (transaction) => transaction.objectStore('packs').delete(id)),
      ),
    onChange,
  };
}
