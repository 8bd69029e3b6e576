import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, DraftsideSchema } from './schema';

type Names = StoreNames<DraftsideSchema>[];
export type Writing<Stores extends Names> = IDBPTransaction<DraftsideSchema, Stores, 'readwrite'>;

/**
 * Runs `work` in one transaction over `stores`: when it throws, none of its writes stay. (A transaction left alone after an
 * error commits what was written before it.) `work` may wait for nothing but this transaction.
 */
export async function inTransaction<Stores extends Names, Value>(
  database: Database,
  stores: Stores,
  work: (transaction: Writing<Stores>) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction(stores, 'readwrite');
  try {
    const [value] = await Promise.all([work(transaction), transaction.done]);
    return value;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort(): void; readonly error: DOMException | null; done: Promise<void> }): void {
  transaction.done.catch(() => undefined); // the error that matters is on its way to the caller
  if (transaction.error === null) tryAbort(transaction);
}

/** A transaction whose commit failed is over, and says so by throwing InvalidStateError; then there is nothing to undo. */
function tryAbort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
  }
}
