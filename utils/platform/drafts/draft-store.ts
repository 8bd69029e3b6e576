import type { DraftBundle, DraftStore } from '@/utils/app/draft-ports';
import { ok } from '@/utils/core/result';
import { createChangeNotices } from '../db/changes';
import { type DraftDatabase, withDrafts, writeDrafts } from '../db/drafts';
import { ignoreDraft } from './keeper';
import { closeOffer, hearOffers, isDraftDiskFull, offerInFront } from './offers';
import { removeDraft } from './prune';
import { allOf, readTexts } from './read-texts';

/** The drafts for the panel, which opens the database itself. */
export function createDraftStore(): DraftStore {
  const { announce, onChange } = createChangeNotices('drafts');
  const changing = async <Value>(work: (database: DraftDatabase) => Promise<Value>) => {
    const done = await withDrafts(work);
    if (done.ok) announce();
    return done;
  };
  return {
    list: async () => {
      const read = await withDrafts((database) => database.getAll('drafts'));
      return read.ok ? ok([...read.value].sort((a, b) => b.updatedAtMs - a.updatedAtMs)) : read;
    },
    texts: (draftId) => withDrafts((database) => readTexts(database, draftId)),
    remove: (draftIds) => changing((database) => remove(database, draftIds)),
    putBack: async (bundles) => {
      const done = await changing((database) => putBack(database, bundles));
      return done.ok ? ok(null) : done;
    },
    ignore: async (draftId, atMs) => {
      const done = await changing((database) => ignoreDraft(database, draftId, atMs));
      return done.ok ? ok(null) : done;
    },
    onChange,
    offer: offerInFront,
    closeOffer,
    onOffer: hearOffers,
    isFull: isDraftDiskFull,
  };
}

function remove(database: DraftDatabase, draftIds: readonly string[]): Promise<readonly DraftBundle[]> {
  return writeDrafts(database, 'relaxed', async (transaction) => {
    const bundles: DraftBundle[] = [];
    for (const id of draftIds) {
      const draft = await transaction.objectStore('drafts').get(id);
      if (draft === undefined) continue;
      const versions = await transaction.objectStore('versions').getAll(allOf(id));
      const tail = await transaction.objectStore('tails').get(id);
      bundles.push({ draft, versions, ...(tail ? { tail } : {}) });
      await removeDraft(transaction, id);
    }
    return bundles;
  });
}

function putBack(database: DraftDatabase, bundles: readonly DraftBundle[]): Promise<void> {
  return writeDrafts(database, 'relaxed', async (transaction) => {
    for (const { draft, versions, tail } of bundles) {
      await removeDraft(transaction, draft.id); // it may have been written anew meanwhile
      await transaction.objectStore('drafts').put(draft);
      for (const version of versions) await transaction.objectStore('versions').put(version);
      if (tail) await transaction.objectStore('tails').put(tail);
    }
  });
}
