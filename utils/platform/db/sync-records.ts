import type { LibraryChange } from '@/utils/core/snippets/library-change';
import { FIRST_STAMP, nextStamp } from '@/utils/core/sync/clock';
import { LIBRARY_RULES, recordChange, recordIdOf } from '@/utils/core/sync/library-records';
import { isAlive, type SyncRecord, type VersionId } from '@/utils/core/sync/record';
import { conflictsOf } from '@/utils/core/sync/resolve';
import { replacedTexts } from '@/utils/core/sync/take-in';
import { VAULTS, type Vault, vaultOf } from '@/utils/core/sync/vaults';
import type { LibraryTransaction } from './library-writes';
import type { RecordRow } from './schema';
import { storesOf } from './vault-stores';

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

type StoreNames = LibraryTransaction['objectStoreNames'][number][];

/** Of the person's own vault. */
export const RECORD_STORES = ['syncRecords', 'syncDirty', 'syncMeta'] as const satisfies StoreNames;

export const ALL_RECORD_STORES = [
  ...RECORD_STORES,
  'sharedRecords',
  'sharedDirty',
  'sharedMeta',
] as const satisfies StoreNames;

/** Replaced texts kept per record, for merging with devices that still have them. */
const MOST_PAST = 10;

/** Writes the records of what a person changed, each in its vault, and marks them for the next sync. */
export async function recordChanges(transaction: LibraryTransaction, changes: readonly LibraryChange[]): Promise<void> {
  for (const vault of VAULTS)
    await recordIn(
      vault,
      transaction,
      changes.filter(({ id }) => vaultOf(id) === vault),
    );
}

async function recordIn(
  vault: Vault,
  transaction: LibraryTransaction,
  changes: readonly LibraryChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const writer = await startWriting(transaction, vault);
  const ids = changes.map(({ kind, id }) => recordIdOf(kind, id));
  const records = transaction.objectStore(storesOf(vault).records);
  // All at once: one after the other, an import of thousands would take minutes.
  const found = await Promise.all(ids.map((id) => records.get(id)));
  const rows = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  for (const [index, change] of changes.entries()) {
    const id = ids[index] ?? '';
    const row = rows.get(id);
    rows.set(id, writer.put(id, row, recordChange(row?.record, change, writer.newId), true));
  }
  await writer.finish();
}

/** Writes records within a transaction; nothing is sure before `finish`, which stores the counters too. */
export interface RecordWriter {
  identity: ReplicaIdentity;
  readonly newId: () => VersionId;
  /** The row as it will be. */
  put(id: string, row: RecordRow | undefined, record: SyncRecord, isDirty: boolean): RecordRow;
  soil(id: string): void;
  finish(): Promise<void>;
}

export async function startWriting(transaction: LibraryTransaction, vault: Vault = 'own'): Promise<RecordWriter> {
  const stores = storesOf(vault);
  const writes: (() => Promise<unknown>)[] = [];
  const writer: RecordWriter = {
    identity: await readIdentity(transaction, vault),
    newId: () => {
      const stamp = nextStamp(writer.identity.stamp, Date.now());
      writer.identity = { ...writer.identity, stamp };
      return `${stamp}~${writer.identity.device}~${randomWord(8)}`;
    },
    put(id, row, record, isDirty) {
      const replaced = replacedTexts(row?.record, record, LIBRARY_RULES).map((past) => ({
        id: past.id,
        value: past.value,
      }));
      const past = [...(row?.past ?? []), ...replaced].slice(-MOST_PAST);
      const conflicts = isAlive(record) ? conflictsOf(record, LIBRARY_RULES.isQuiet).length : 0;
      const next = { id, record, ...(past.length > 0 && { past }), ...(conflicts > 0 && { conflicts }) };
      writes.push(async () => transaction.objectStore(stores.records).put(next));
      if (isDirty) writer.soil(id);
      return next;
    },
    soil(id) {
      const revision = writer.identity.revision + 1;
      writer.identity = { ...writer.identity, revision };
      writes.push(async () => transaction.objectStore(stores.dirty).put({ id, revision }));
    },
    async finish() {
      writes.push(async () => transaction.objectStore(stores.meta).put(writer.identity, 'identity'));
      await Promise.all(writes.map((write) => write()));
    },
  };
  return writer;
}

export async function readIdentity(
  transaction: Pick<LibraryTransaction, 'objectStore'>,
  vault: Vault,
): Promise<ReplicaIdentity> {
  const stored = await transaction.objectStore(storesOf(vault).meta).get('identity');
  if (stored !== undefined) return stored as ReplicaIdentity; // written by `finish` only
  return { device: randomWord(12), sequence: 0, stamp: FIRST_STAMP, revision: 0, hidden: 0 };
}

/** Small letters and digits from the browser's random source. */
export function randomWord(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
