import type { PersonalPackStore } from '@/utils/app/personal-packs';
import { ok } from '@/utils/core/result';
import { createChangeNotices } from './db/changes';
import { withDatabase } from './db/open';
import { writePack } from './db/pack-writes';
import type { Database } from './db/schema';

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
    save: (pack) => write((database) => writePack(database, pack.id, pack)),
    remove: (id) => write((database) => writePack(database, id, undefined)),
    onChange,
  };
}
