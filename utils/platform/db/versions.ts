import type { LibraryChange } from '@/utils/core/snippets/library-change';
import { MOST_VERSIONS, type Snippet } from '@/utils/core/snippets/model';
import { inheritedVersions, replacedWording } from '@/utils/core/snippets/versions';
import type { LibraryTransaction } from './library-writes';

/** Keeps what the changes replace, the last few of each snippet, also for what was made of it; with a snippet that is gone goes all that was kept of it. */
export async function keepVersions(transaction: LibraryTransaction, changes: readonly LibraryChange[]): Promise<void> {
  for (const change of changes) {
    const replaced = replacedWording(change);
    if (replaced !== undefined && change.kind === 'snippet') {
      const replacedAtMs = change.after?.updatedAtMs ?? replaced.updatedAtMs;
      // The store numbers it.
      await transaction.objectStore('versions').add({ snippetId: change.id, replacedAtMs, snippet: replaced } as never);
      await dropOldest(transaction, change.id, MOST_VERSIONS);
    }
    if (change.kind === 'snippet' && change.after && change.madeFrom !== undefined)
      await inherit(transaction, change.after, change.madeFrom, changes);
    if (change.kind === 'snippet' && change.after === undefined) {
      await dropOldest(transaction, change.id, 0);
      await transaction.objectStore('usage').delete(change.id);
    }
  }
}

async function inherit(
  transaction: LibraryTransaction,
  made: Snippet,
  madeFrom: string,
  changes: readonly LibraryChange[],
): Promise<void> {
  const versions = transaction.objectStore('versions');
  const change = changes.find(({ kind, id }) => kind === 'snippet' && id === madeFrom);
  const source = change?.kind === 'snippet' ? change.before : await transaction.objectStore('snippets').get(madeFrom);
  const kept = await versions.index('bySnippet').getAll(madeFrom);
  for (const earlier of inheritedVersions(made, source, kept)) await versions.add(earlier as never); // numbered by the store
}

async function dropOldest(transaction: LibraryTransaction, snippetId: string, kept: number): Promise<void> {
  const versions = transaction.objectStore('versions');
  const numbers = await versions.index('bySnippet').getAllKeys(snippetId);
  for (const number of numbers.slice(0, Math.max(0, numbers.length - kept))) await versions.delete(number);
}
