import { planPruning, type Retention, type Sized } from '@/utils/core/drafts/retention';
import { type DraftDatabase, type DraftTransaction, writeDrafts } from '../db/drafts';
import { allOf } from './read-texts';

/** Removes what is too old or too much. */
export function pruneDrafts(database: DraftDatabase, retention: Retention, nowMs: number): Promise<void> {
  return writeDrafts(database, 'relaxed', async (transaction) => {
    const drafts = await transaction.objectStore('drafts').getAll();
    const { drafts: gone, versions } = planPruning(drafts, await sizes(transaction), retention, nowMs);
    for (const id of gone) await removeDraft(transaction, id);
    for (const { draftId, number } of versions) await transaction.objectStore('versions').delete([draftId, number]);
  });
}

export async function totalBytes(database: DraftDatabase): Promise<number> {
  return writeDrafts(database, 'relaxed', async (transaction) =>
    (await sizes(transaction)).reduce((sum, { bytes }) => sum + bytes, 0),
  );
}

export async function removeDraft(transaction: DraftTransaction, id: string): Promise<void> {
  await transaction.objectStore('drafts').delete(id);
  await transaction.objectStore('versions').delete(allOf(id));
  await transaction.objectStore('tails').delete(id);
}

/** From the index alone: the texts may be 100 MB. */
async function sizes(transaction: DraftTransaction): Promise<Sized[]> {
  const found: Sized[] = [];
  let cursor = await transaction.objectStore('versions').index('bySize').openKeyCursor();
  while (cursor) {
    const [atMs, bytes] = cursor.key;
    const [draftId, number] = cursor.primaryKey;
    found.push({ draftId, number, atMs, bytes });
    cursor = await cursor.continue();
  }
  return found;
}
