import type { Snippet, SnippetVersion } from '@/utils/core/snippets/model';
import { inListOrder } from '@/utils/core/snippets/order';
import type { Database } from './schema';

/** Every snippet that is not in the trash, in the order of lists. */
export async function readAll(database: Database): Promise<readonly Snippet[]> {
  return inListOrder((await database.getAll('snippets')).filter(isPresent));
}

/** As many of the first of `readAll`, from the indexes: about as fast in a large library as in a small one. */
export async function readFirst(database: Database, limit: number): Promise<readonly Snippet[]> {
  const transaction = database.transaction('snippets');
  const pinned = (await transaction.store.index('byPinned').getAll()).filter(isPresent);
  const newest: Snippet[] = [];
  let cursor = await transaction.store.index('byUpdated').openCursor(null, 'prev');
  while (cursor && newest.length < limit) {
    if (isPresent(cursor.value) && cursor.value.pinnedAtMs === undefined) newest.push(cursor.value);
    cursor = await cursor.continue();
  }
  return inListOrder([...pinned, ...newest]).slice(0, limit);
}

/** What lies in the trash, the last deleted first. */
export async function readTrash(database: Database): Promise<readonly Snippet[]> {
  return (await database.getAllFromIndex('snippets', 'byDeleted')).reverse();
}

/** What a snippet was before, the last replaced first. */
export async function readVersions(database: Database, snippetId: string): Promise<readonly SnippetVersion[]> {
  return (await database.getAllFromIndex('versions', 'bySnippet', snippetId)).reverse();
}

const isPresent = ({ deletedAtMs }: Snippet) => deletedAtMs === undefined;
