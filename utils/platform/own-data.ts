import type { Failure } from '@/utils/app/failures';
import type { OwnDataPort } from '@/utils/app/ports';
import { err, ok, type Result } from '@/utils/core/result';
import { browser } from './browser';
import { closeDatabase } from './db/open';
import { log } from './log';

/** Everything the extension keeps in this browser: how much it is, whether it is safe, and how to be rid of it. */
export function createOwnData(): OwnDataPort {
  return {
    usage: async () => {
      const { usage = 0 } = await navigator.storage.estimate();
      return { bytes: usage, isPersistent: await navigator.storage.persisted() };
    },
    keep: () => navigator.storage.persist(),
    eraseAll,
  };
}

/** Sites first: nothing may write while the rest goes. */
async function eraseAll(): Promise<Result<null, Failure>> {
  try {
    const { origins = [] } = await browser.permissions.getAll();
    if (origins.length > 0) await browser.permissions.remove({ origins });
    await closeDatabase();
    for (const { name } of await indexedDB.databases()) if (name !== undefined) await dropDatabase(name);
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    return ok(null);
  } catch (error) {
    log('data not erased', error);
    return err({ code: 'store/unavailable', detail: String(error) });
  }
}

/** Connections of other windows close themselves when asked; one that does not is waited for. */
function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const dropping = indexedDB.deleteDatabase(name);
    dropping.onsuccess = () => resolve();
    dropping.onerror = () => reject(dropping.error ?? new Error(`${name} was not deleted`));
  });
}
