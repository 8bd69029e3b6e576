import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Snippet, SnippetUsage } from '@/utils/core/snippets/model';

/** What is kept in IndexedDB, in the extension's own origin. */
export interface DraftsideSchema extends DBSchema {
  /** By id; those in the trash have `deletedAtMs`. */
  snippets: { key: string; value: Snippet };
  /** By snippet id. Never leaves this device. */
  usage: { key: string; value: SnippetUsage };
  /** Last answer for each field name. */
  answers: { key: string; value: { readonly name: string; readonly value: string } };
  /** Starter libraries that were put in, by language: never put in again. */
  starters: { key: string; value: { readonly language: string; readonly addedAtMs: number } };
}

export type Database = IDBPDatabase<DraftsideSchema>;
type StoreName = 'snippets' | 'usage' | 'answers' | 'starters';
type Upgrade = (
  database: Database,
  transaction: IDBPTransaction<DraftsideSchema, StoreName[], 'versionchange'>,
) => void;

/** Step n brings version n to version n + 1. Released steps are never changed; add a new one. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('snippets', { keyPath: 'id' });
    database.createObjectStore('usage', { keyPath: 'snippetId' });
    database.createObjectStore('answers', { keyPath: 'name' });
    database.createObjectStore('starters', { keyPath: 'language' });
  },
];
