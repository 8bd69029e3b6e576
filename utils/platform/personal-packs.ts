import type { PersonalPackStore } from '@/utils/app/personal-packs';
import { ok } from '@/utils/core/result';
import { createChangeNotices } from './db/changes';
import { withDatabase } from './db/open';
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
      withDatabase(async (database) => (await database.getAll('packs')).sort((a, b) => b.updatedAtMs - a.updatedAtMs)),
    save: (pack) => write(async (database) => (await writes()).writePack(database, pack.id, pack)),
    remove: (id) => write(async (database) => (await writes()).writePack(database, id, undefined)),
    onChange,
  };
}

/** Writing merges records; what only reads does without that code. */
const writes = () => import('./db/pack-writes');
