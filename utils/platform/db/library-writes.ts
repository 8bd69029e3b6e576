import type { StoreNames } from 'idb';
import { type LibraryChange, type LibraryEdit, toChange } from '@/utils/core/snippets/library-change';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import { keptApart } from '@/utils/core/snippets/sharing';
import type { Database, DraftsideSchema } from './schema';
import { ALL_RECORD_STORES, recordChanges } from './sync-records';
import { inTransaction, type Writing } from './transaction';
import { keepVersions } from './versions';

type Names = StoreNames<DraftsideSchema>[];
/** A transaction over the stores that any write to the library needs, and perhaps others. */
export type LibraryTransaction = Writing<Names>;

/** What else is written, in the same transaction, when records of the library change. */
export interface LibraryFollower {
  /** The stores it writes to beside those of the library. */
  readonly stores: Names;
  /** May wait for nothing but this transaction. What it throws takes the whole write back. */
  readonly follow: (transaction: LibraryTransaction, changes: readonly LibraryChange[]) => Promise<void>;
  /** Only for what a person does here, not for what comes from other devices. */
  readonly isForPeople?: boolean;
}

const FOLLOWERS: readonly LibraryFollower[] = [
  { stores: ['versions', 'usage'], follow: keepVersions },
  { stores: [...ALL_RECORD_STORES], follow: recordChanges, isForPeople: true },
];

/** The stores that a transaction must cover to write to the library. */
export const LIBRARY_STORES: Names = [
  ...new Set<Names[number]>(['snippets', 'folders', ...FOLLOWERS.flatMap(({ stores }) => stores)]),
];

/**
 * The only way to write to the library: all edits in one transaction, or none. Gives what has changed, in the order of
 * the edits; those that left their record alone are not among them.
 */
export function writeLibrary(database: Database, edits: readonly LibraryEdit[]): Promise<readonly LibraryChange[]> {
  return inTransaction(database, LIBRARY_STORES, (transaction) => applyEdits(transaction, edits));
}

/** As `writeLibrary`, as a part of a transaction that covers LIBRARY_STORES. */
export async function applyEdits(
  transaction: LibraryTransaction,
  edits: readonly LibraryEdit[],
  from: 'person' | 'sync' = 'person',
): Promise<readonly LibraryChange[]> {
  const changes = await toChanges(transaction, from === 'person' ? edits.map(apart) : edits);
  await Promise.all(changes.map((change) => write(transaction, change)));
  for (const { follow, isForPeople } of FOLLOWERS)
    if (from === 'person' || !isForPeople) await follow(transaction, changes);
  return changes;
}

/** All records are asked for at once: one after the other, an import of thousands would take minutes. */
async function toChanges(
  transaction: LibraryTransaction,
  edits: readonly LibraryEdit[],
): Promise<readonly LibraryChange[]> {
  const found = await Promise.all(edits.map((edit) => read(transaction, edit)));
  const current = new Map(edits.map((edit, index) => [keyOf(edit), found[index]]));
  return edits.flatMap((edit) => {
    const change = toChange(edit, current.get(keyOf(edit)));
    if (change === undefined) return [];
    current.set(keyOf(edit), change.after); // a later edit of the same record goes on from here
    return [change];
  });
}

/** What a person writes lies in folders of its own library only. */
function apart(edit: LibraryEdit): LibraryEdit {
  const next = <Thing extends Snippet | Folder>(
    toNext: (before: Thing | undefined) => Thing | undefined,
    before: Thing | undefined,
  ) => {
    const after = toNext(before);
    return after === undefined || after === before ? after : keptApart(after);
  };
  return edit.kind === 'snippet'
    ? { ...edit, toNext: (before: Snippet | undefined) => next(edit.toNext, before) }
    : { ...edit, toNext: (before: Folder | undefined) => next(edit.toNext, before) };
}

const keyOf = ({ kind, id }: LibraryEdit) => `${kind} ${id}`;

function read(transaction: LibraryTransaction, { kind, id }: LibraryEdit): Promise<Snippet | Folder | undefined> {
  return kind === 'snippet' ? transaction.objectStore('snippets').get(id) : transaction.objectStore('folders').get(id);
}

async function write(transaction: LibraryTransaction, change: LibraryChange): Promise<void> {
  const { kind, id, after } = change;
  if (kind === 'snippet') {
    const snippets = transaction.objectStore('snippets');
    await (after === undefined ? snippets.delete(id) : snippets.put(after));
  } else {
    const folders = transaction.objectStore('folders');
    await (after === undefined ? folders.delete(id) : folders.put(after));
  }
}
