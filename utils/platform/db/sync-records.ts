import type { LibraryChange } from '@/utils/core/snippets/library-change';
import { FIRST_STAMP, nextStamp } from '@/utils/core/sync/clock';
import { LIBRARY_RULES, recordChange, recordIdOf } from '@/utils/core/sync/library-records';
import type { SyncRecord, VersionId } from '@/utils/core/sync/record';
import { replacedTexts } from '@/utils/core/sync/take-in';
import type { LibraryTransaction } from './library-writes';
import type { RecordRow } from './schema';

/** What this device knows of itself as a writer. */
export interface ReplicaIdentity {
  readonly device: string;
  readonly sequence: number;
  /** The last stamp used or seen. */
  readonly stamp: string;
  /** Of the last change to any record here. */
  readonly revision: number;
  /** Records hidden by the pull under way. */
  readonly hidden: number;
}

export const RECORD_STORES = [
  'syncRecords',
  'syncDirty',
  'syncMeta',
] as const satisfies LibraryTransaction['objectStoreNames'][number][];

/** Replaced texts kept per record, for merging with devices that still have them. */
const MOST_PAST = 10;

/** Writes the records of what a person changed, and marks them for the next sync. */
export async function recordChanges(transaction: LibraryTransaction, changes: readonly LibraryChange[]): Promise<void> {
  if (changes.length === 0) return;
  const writer = await startWriting(transaction);
  for (const change of changes) {
    const id = recordIdOf(change.kind, change.id);
    const row = await transaction.objectStore('syncRecords').get(id);
    await writer.put(id, row, recordChange(row?.record, change, writer.newId), true);
  }
  await writer.finish();
}

/** Writes records one after the other within a transaction; the counters are stored at its end. */
export interface RecordWriter {
  identity: ReplicaIdentity;
  readonly newId: () => VersionId;
  put(id: string, row: RecordRow | undefined, record: SyncRecord, isDirty: boolean): Promise<void>;
  soil(id: string): Promise<void>;
  finish(): Promise<void>;
}

export async function startWriting(transaction: LibraryTransaction): Promise<RecordWriter> {
  const writer: RecordWriter = {
    identity: await readIdentity(transaction),
    newId: () => {
      const stamp = nextStamp(writer.identity.stamp, Date.now());
      writer.identity = { ...writer.identity, stamp };
      return `${stamp}~${writer.identity.device}~${randomWord(8)}`;
    },
    async put(id, row, record, isDirty) {
      const replaced = replacedTexts(row?.record, record, LIBRARY_RULES).map(({ id: version, value }) => ({
        id: version,
        value,
      }));
      const past = [...(row?.past ?? []), ...replaced].slice(-MOST_PAST);
      await transaction.objectStore('syncRecords').put({ id, record, ...(past.length > 0 && { past }) });
      if (isDirty) await writer.soil(id);
    },
    async soil(id) {
      const revision = writer.identity.revision + 1;
      writer.identity = { ...writer.identity, revision };
      await transaction.objectStore('syncDirty').put({ id, revision });
    },
    finish: async () => void (await transaction.objectStore('syncMeta').put(writer.identity, 'identity')),
  };
  return writer;
}

export async function readIdentity(transaction: Pick<LibraryTransaction, 'objectStore'>): Promise<ReplicaIdentity> {
  const stored = await transaction.objectStore('syncMeta').get('identity');
  if (stored !== undefined) return stored as ReplicaIdentity; // written by `finish` only
  return { device: randomWord(12), sequence: 0, stamp: FIRST_STAMP, revision: 0, hidden: 0 };
}

/** Small letters and digits from the browser's random source. */
export function randomWord(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
