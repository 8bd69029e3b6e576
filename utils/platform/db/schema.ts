import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LibraryTrouble } from '@/utils/app/libraries';
import type { PersonalPack } from '@/utils/app/personal-packs';
import type { SnapshotReason } from '@/utils/app/sync/sync-port';
import type { LibraryContent, LibraryDifference } from '@/utils/core/libraries/model';
import type { Folder, Snippet, SnippetUsage, SnippetVersion } from '@/utils/core/snippets/model';
import type { KnownFile } from '@/utils/core/sync/files';
import type { Json, SyncRecord } from '@/utils/core/sync/record';

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
  /** The person's own templates, by id. */
  packs: { key: string; value: PersonalPack };
  /** Sync records, by record id ('snippet/…'); with them replaced texts, the newest last, for merging. */
  syncRecords: { key: string; value: RecordRow; indexes: { byConflict: number } };
  /** Records with changes that no file on the server holds, by record id. */
  syncDirty: {
    key: string;
    value: { readonly id: string; readonly revision: number };
    indexes: { byRevision: number };
  };
  /** Files of the sync folder whose records are here, by name. */
  syncFiles: { key: string; value: KnownFile & { readonly missed: number; readonly ids: readonly string[] } };
  /** Libraries read from addresses, by address. */
  libraries: { key: string; value: SubscriptionRow };
  /** Copies of the library on this device, by time. */
  snapshots: { key: number; value: SnapshotRow };
  /** Single values, by name. */
  syncMeta: { key: string; value: unknown };
  /** The same four again, of what a team writes together; see `vault-stores.ts`. */
  sharedRecords: DraftsideSchema['syncRecords'];
  sharedDirty: DraftsideSchema['syncDirty'];
  sharedFiles: DraftsideSchema['syncFiles'];
  sharedMeta: DraftsideSchema['syncMeta'];
}

export interface SnapshotRow {
  readonly atMs: number;
  /** In the order taken; absent in those of earlier versions. */
  readonly number?: number;
  /** Of daily ones: at which count of days seen. */
  readonly day?: number;
  /** Taken once a day, or before the library first met another, took in files, or met a new version of ours. */
  readonly reason: SnapshotReason;
  readonly snippets: number;
  readonly folders: number;
  /** Gzipped JSON of these, of own templates and of synced settings. */
  readonly data: Uint8Array;
}

/** A subscribed library with its last good copy. */
export interface SubscriptionRow {
  readonly url: string;
  readonly isPreset: boolean;
  /** Everything from there has to be signed with it. */
  readonly pinnedKey?: string;
  readonly content?: LibraryContent;
  /** What the server said of `content`. */
  readonly marks?: { readonly etag?: string; readonly lastModified?: string };
  readonly checkedAtMs?: number;
  readonly trouble?: LibraryTrouble;
  readonly news?: LibraryDifference;
}

export interface RecordRow {
  readonly id: string;
  readonly record: SyncRecord;
  readonly past?: readonly { readonly id: string; readonly value: Json }[];
  /** Fields with several versions to choose from; absent when there are none. */
  readonly conflicts?: number;
}

export type Database = IDBPDatabase<DraftsideSchema>;
export type StoreName = StoreNames<DraftsideSchema>;
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
  // What sync needs. Things that were there before get their records when they are next written, or when sync is set up.
  (database) => {
    database.createObjectStore('syncRecords', { keyPath: 'id' }).createIndex('byConflict', 'conflicts');
    database.createObjectStore('syncDirty', { keyPath: 'id' }).createIndex('byRevision', 'revision');
    database.createObjectStore('syncFiles', { keyPath: 'name' });
    database.createObjectStore('syncMeta');
  },
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('snapshots', { keyPath: 'atMs' });
  },
  (database) => {
    database.createObjectStore('libraries', { keyPath: 'url' });
  },
  // A team's library beside one's own, with records, files and account of its own.
  (database) => {
    database.createObjectStore('sharedRecords', { keyPath: 'id' }).createIndex('byConflict', 'conflicts');
    database.createObjectStore('sharedDirty', { keyPath: 'id' }).createIndex('byRevision', 'revision');
    database.createObjectStore('sharedFiles', { keyPath: 'name' });
    database.createObjectStore('sharedMeta');
  },
];
