import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Failure } from '@/utils/app/failures';
import type { Draft, DraftTail, DraftVersion } from '@/utils/core/drafts/model';
import { err, ok, type Result } from '@/utils/core/result';

/** Drafts lie in a database of their own, in the extension's origin: a page cannot open it. */
interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { byPage: [string, string] } };
  versions: {
    key: [string, number];
    value: DraftVersion;
    /** Tells age and size without reading the text. */
    indexes: { bySize: [number, number] };
  };
  tails: { key: string; value: DraftTail };
}

export type DraftDatabase = IDBPDatabase<DraftSchema>;
export type DraftTransaction = IDBPTransaction<DraftSchema, StoreName[], 'readwrite'>;
type StoreName = 'drafts' | 'versions' | 'tails';
export const DRAFT_STORES: StoreName[] = ['drafts', 'versions', 'tails'];

const NAME = 'draftside-drafts';
const VERSION = 1;

let connection: Promise<DraftDatabase> | undefined;

/** Runs `work` on the open database; what the browser refuses is a failure, anything else thrown is a bug. */
export async function withDrafts<Value>(
  work: (database: DraftDatabase) => Promise<Value>,
): Promise<Result<Value, Failure>> {
  try {
    return ok(await work(await connect()));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const code = error.name === 'QuotaExceededError' ? 'store/full' : 'store/unavailable';
    return err({ code, detail: error.name });
  }
}

/** One transaction over all stores; when `work` throws, nothing of it stays. It may wait for nothing else. */
export async function writeDrafts<Value>(
  database: DraftDatabase,
  durability: IDBTransactionDurability,
  work: (transaction: DraftTransaction) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction(DRAFT_STORES, 'readwrite', { durability });
  try {
    const [value] = await Promise.all([work(transaction), transaction.done]);
    return value;
  } catch (error) {
    transaction.done.catch(() => undefined); // the error that matters is on its way to the caller
    if (transaction.error === null) abort(transaction);
    throw error;
  }
}

/** A transaction whose commit failed is over, and says so by throwing; then there is nothing to undo. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
  }
}

function connect(): Promise<DraftDatabase> {
  const opening = connection ?? open();
  connection = opening;
  opening.catch(() => {
    if (connection === opening) connection = undefined; // the next caller tries again
  });
  return opening;
}

/** Closes this context's connection. The next call opens it again. */
export async function closeDrafts(): Promise<void> {
  const opening = connection;
  connection = undefined;
  (await opening)?.close();
}

function open(): Promise<DraftDatabase> {
  return openDB<DraftSchema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('byPage', ['origin', 'page']);
      database
        .createObjectStore('versions', { keyPath: ['draftId', 'number'] })
        .createIndex('bySize', ['atMs', 'bytes']);
      database.createObjectStore('tails', { keyPath: 'draftId' });
    },
    blocking: (_current, _blocked, event) => {
      connection = undefined;
      (event.target as IDBDatabase).close(); // `versionchange` events come from a database
    },
    terminated: () => {
      connection = undefined;
    },
  });
}
