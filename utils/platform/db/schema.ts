import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Folder, Snippet, SnippetUsage, SnippetVersion } from '@/utils/core/snippets/model';

/** What is kept in IndexedDB, in the extension's own origin. */
export interface DraftsideSchema extends DBSchema {
  /** By id; those in the trash have `deletedAtMs`. */
  snippets: {
    key: string;
    value: Snippet;
    indexes: { byUpdated: number; byPinned: number; byDeleted: number; byAbbreviation: string };
  };
  /** By id. */
  folders: { key: string; value: Folder };
  /** What snippets were before they were changed, numbered as they came. Never leaves this device. */
  versions: { key: number; value: SnippetVersion; indexes: { bySnippet: string } };
  /** By snippet id. Never leaves this device. */
  usage: { key: string; value: SnippetUsage };
  /** Last answer for each field name. */
  answers: { key: string; value: { readonly name: string; readonly value: string } };
  /** Starter libraries that were put in, by language: never put in again. */
  starters: { key: string; value: { readonly language: string; readonly addedAtMs: number } };
}

export type Database = IDBPDatabase<DraftsideSchema>;
export type StoreName = 'snippets' | 'folders' | 'versions' | 'usage' | 'answers' | 'starters';
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
  // Folders, versions, and indexes that give the first page, the trash and an abbreviation without reading the library.
  (database, transaction) => {
    database.createObjectStore('folders', { keyPath: 'id' });
    database
      .createObjectStore('versions', { keyPath: 'number', autoIncrement: true })
      .createIndex('bySnippet', 'snippetId');
    const snippets = transaction.objectStore('snippets');
    snippets.createIndex('byUpdated', 'updatedAtMs');
    snippets.createIndex('byPinned', 'pinnedAtMs');
    snippets.createIndex('byDeleted', 'deletedAtMs');
    snippets.createIndex('byAbbreviation', 'abbreviation');
  },
];
