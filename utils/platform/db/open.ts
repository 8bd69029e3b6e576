import { openDB } from 'idb';
import type { Failure } from '@/utils/app/failures';
import { err, ok, type Result } from '@/utils/core/result';
import { type Database, type DraftsideSchema, UPGRADES } from './schema';

const NAME = 'draftside';

/** The connection of this window, shared by its stores. */
let connection: Promise<Database> | undefined;

/**
 * Runs `work` on the open database. What the browser refuses becomes a failure: 'store/full' when the disk is,
 * else 'store/unavailable'. Anything else thrown is a bug and is thrown on.
 */
export async function withDatabase<Value>(
  work: (database: Database) => Promise<Value>,
): Promise<Result<Value, Failure>> {
  try {
    return ok(await work(await connect()));
  } catch (error) {
    return err(toFailure(error));
  }
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof DOMException)) throw error;
  return { code: error.name === 'QuotaExceededError' ? 'store/full' : 'store/unavailable', detail: error.name };
}

function connect(): Promise<Database> {
  const opening = connection ?? open();
  connection = opening;
  // The next caller tries again: the reason (a full disk, a window of another version) may have gone.
  opening.catch(() => forget(opening));
  return opening;
}

function forget(opening: Promise<Database>): void {
  if (connection === opening) connection = undefined;
}

/** Closes the connection of this window, if it is open. The next call opens it again. */
export async function closeDatabase(): Promise<void> {
  const opening = connection;
  connection = undefined;
  (await opening)?.close();
}

function open(): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isBlocked = false;
    const opening = openDB<DraftsideSchema>(NAME, UPGRADES.length, {
      upgrade: (database, oldVersion, _newVersion, transaction) => {
        for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(database, transaction);
      },
      blocked: () => {
        isBlocked = true;
        reject(new DOMException('a window with an older version is open', 'AbortError'));
      },
      blocking: (_current, _blocked, event) => {
        connection = undefined;
        (event.target as IDBDatabase).close(); // `versionchange` events come from a database
      },
      terminated: () => {
        connection = undefined;
      },
    });
    opening.then((database) => (isBlocked ? database.close() : resolve(database)), reject);
  });
}
