import type { LibraryContent } from '@/utils/core/libraries/model';
import { type Here, type LibraryUpdate, planRevert, planUpdate, TEAM_PREFIX } from '@/utils/core/libraries/to-snippets';
import { applyEdits, LIBRARY_STORES, type LibraryTransaction } from './library-writes';
import { startingWith } from './ranges';
import type { Database, SubscriptionRow } from './schema';
import { inTransaction } from './transaction';

const STORES: typeof LIBRARY_STORES = [...LIBRARY_STORES, 'libraries'];

/** Puts a library's new content into the library, in one transaction with its row. */
export function storeContent(
  database: Database,
  row: SubscriptionRow,
  content: LibraryContent,
): Promise<LibraryUpdate> {
  return inTransaction(database, STORES, async (transaction) => {
    const libraries = transaction.objectStore('libraries');
    const before = (await libraries.get(row.url))?.content;
    const update = planUpdate(before, content, await readHere(transaction, content.id), Date.now());
    await carryOut(transaction, update);
    await libraries.put({ ...row, content });
    return update;
  });
}

/** Takes a subscription back: what came from it goes, but for what a person has touched. */
export function dropSubscription(database: Database, url: string): Promise<void> {
  return inTransaction(database, STORES, async (transaction) => {
    const libraries = transaction.objectStore('libraries');
    const content = (await libraries.get(url))?.content;
    if (content !== undefined) {
      const here = await readHere(transaction, content.id);
      await carryOut(transaction, planUpdate(content, undefined, here, Date.now()));
    }
    await libraries.delete(url);
  });
}

/** The library's own wording again, as edits of the person's. */
export function revertToLibrary(database: Database, url: string): Promise<void> {
  return inTransaction(database, STORES, async (transaction) => {
    const content = (await transaction.objectStore('libraries').get(url))?.content;
    if (content === undefined) return;
    const here = await readHere(transaction, content.id);
    await applyEdits(transaction, planRevert(content, here, Date.now()));
  });
}

/** What of a library is in the library here. */
export function readHereOf(database: Database, libraryId: string): Promise<Here> {
  const transaction = database.transaction(['snippets', 'folders', 'syncRecords']);
  return readHere(transaction as unknown as LibraryTransaction, libraryId); // it only reads, from these three
}

async function readHere(transaction: LibraryTransaction, libraryId: string): Promise<Here> {
  const range = startingWith(`${TEAM_PREFIX}${libraryId}/`);
  const records = transaction.objectStore('syncRecords');
  const [snippets, folders, ofSnippets, ofFolders] = await Promise.all([
    transaction.objectStore('snippets').getAll(range),
    transaction.objectStore('folders').getAll(range),
    records.getAllKeys(startingWith(`snippet/${TEAM_PREFIX}${libraryId}/`)),
    records.getAllKeys(startingWith(`folder/${TEAM_PREFIX}${libraryId}/`)),
  ]);
  const recorded = new Set([...ofSnippets, ...ofFolders]);
  return {
    snippets: new Map(snippets.map((snippet) => [snippet.id, snippet])),
    folders: new Map(folders.map((folder) => [folder.id, folder])),
    isRecorded: (kind, id) => recorded.has(`${kind}/${id}`),
  };
}

async function carryOut(transaction: LibraryTransaction, { silent, recorded }: LibraryUpdate): Promise<void> {
  await applyEdits(transaction, silent, 'sync'); // no record of their own: every device reads the library itself
  await applyEdits(transaction, recorded);
}
