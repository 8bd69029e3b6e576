import type {
  CompactionJob,
  PendingFile,
  Refusal,
  ReplicaState,
  ReplicaStore,
  TakenFile,
} from '@/utils/app/sync/ports';
import { isFromLibrary, TEAM_PREFIX } from '@/utils/core/libraries/to-snippets';
import type { LibraryEdit } from '@/utils/core/snippets/library-change';
import { laterStamp } from '@/utils/core/sync/clock';
import { LIBRARY_RULES, toThing } from '@/utils/core/sync/library-records';
import { EMPTY_RECORD, type SyncRecord } from '@/utils/core/sync/record';
import { latestStamp, takeInRecord } from '@/utils/core/sync/take-in';
import { SHARED_PREFIX, type Vault, vaultOf, vaultOfRecord } from '@/utils/core/sync/vaults';
import { applyEdits, LIBRARY_STORES, type LibraryTransaction } from './library-writes';
import { showPack } from './pack-writes';
import { startingWith } from './ranges';
import { prepare } from './replica-seed';
import type { Database } from './schema';
import { readIdentity, startWriting } from './sync-records';
import { inTransaction } from './transaction';
import { storesOf } from './vault-stores';

/** All stores that a step of sync may touch. */
const STORES: typeof LIBRARY_STORES = [
  ...new Set([...LIBRARY_STORES, 'syncFiles' as const, 'sharedFiles' as const, 'packs' as const]),
];

/** A vault of this browser as a replica. `onChanged` is called when what the library shows has changed. */
export function createReplicaStore(database: Database, onChanged: () => void, vault: Vault = 'own'): ReplicaStore {
  const stores = storesOf(vault);
  const write = <Value>(work: (transaction: LibraryTransaction) => Promise<Value>) =>
    inTransaction(database, STORES, async (transaction) => {
      await assertJoined(transaction, vault);
      return work(transaction);
    });
  return {
    prepare: () => prepare(database, vault, write),
    state: () => readState(database, vault),
    async records(ids) {
      const { store } = database.transaction(stores.records);
      const rows = await Promise.all([...ids].map((id) => store.get(id)));
      return new Map(rows.flatMap((row) => (row ? [[row.id, row.record] as const] : [])));
    },
    async idsIn(names) {
      const { store } = database.transaction(stores.files);
      const files = await Promise.all([...names].map((name) => store.get(name)));
      return new Set(files.flatMap((file) => file?.ids ?? []));
    },
    async dirty(limit) {
      const transaction = database.transaction([stores.dirty, stores.records]);
      const marks = await transaction.objectStore(stores.dirty).index('byRevision').getAll(null, limit);
      const rows = await Promise.all(marks.map(({ id }) => transaction.objectStore(stores.records).get(id)));
      return marks.map(({ id, revision }, index) => ({ id, revision, record: rows[index]?.record ?? EMPTY_RECORD }));
    },
    async takeIn(records, file, keep) {
      const result = await write((transaction) => takeIn(transaction, vault, records, file, keep));
      if (result.changed > 0) onChanged();
      return result;
    },
    queue: (pending, job) => write((transaction) => queue(transaction, vault, pending, job)),
    settle: (name) => write((transaction) => settle(transaction, vault, name)),
    forget: (names) =>
      write(async (transaction) => {
        for (const name of names) await transaction.objectStore(stores.files).delete(name);
      }),
    endPull: () =>
      write(async (transaction) => {
        const writer = await startWriting(transaction, vault);
        writer.identity = { ...writer.identity, hidden: 0 };
        await writer.finish();
      }),
    setRefused: async (refused) => void (await database.put(stores.meta, refused, 'refused')),
    setMissed: (missed) => write((transaction) => setMissed(transaction, vault, missed)),
    reviveLost: (names) => write((transaction) => reviveLost(transaction, vault, names)),
    renewDevice: (device) =>
      write(async (transaction) => {
        const writer = await startWriting(transaction, vault);
        writer.identity = { ...writer.identity, device, sequence: 0 };
        await writer.finish();
      }),
  };
}

/** A round that was under way when the person left the team writes nothing any more. */
async function assertJoined(transaction: LibraryTransaction, vault: Vault): Promise<void> {
  if (vault === 'own') return;
  if ((await transaction.objectStore('sharedMeta').getKey('account')) === undefined)
    throw new DOMException('the team was left', 'AbortError');
}

async function readState(database: Database, vault: Vault): Promise<ReplicaState> {
  const { meta: metaName, files: filesName, dirty: dirtyName } = storesOf(vault);
  const transaction = database.transaction([metaName, filesName, dirtyName, 'snippets', 'folders']);
  const meta = transaction.objectStore(metaName);
  const [identity, pending, job, refused, files, dirtyCount, alive] = await Promise.all([
    readIdentity(transaction as unknown as LibraryTransaction, vault), // it reads from the vault's meta only
    meta.get('pending') as Promise<PendingFile | undefined>, // what `queue` has put there, like the next two
    meta.get('job') as Promise<CompactionJob | undefined>,
    meta.get('refused') as Promise<ReadonlyMap<string, Refusal> | undefined>,
    transaction.objectStore(filesName).getAll(),
    transaction.objectStore(dirtyName).count(),
    countAlive(transaction as unknown as LibraryTransaction, vault), // it reads from snippets and folders only
  ]);
  const { device, sequence, hidden } = identity;
  return {
    device,
    sequence,
    files: files.map(({ ids: _, ...file }) => file),
    refused: refused ?? new Map(),
    hiding: { hidden, alive: alive + hidden },
    dirtyCount,
    ...(pending && { pending }),
    ...(job && { job }),
  };
}

/** Snippets and folders of the vault that are not in the trash; those of subscribed libraries are nobody's here. */
async function countAlive(transaction: LibraryTransaction, vault: Vault): Promise<number> {
  const snippets = transaction.objectStore('snippets');
  const folders = transaction.objectStore('folders');
  const shared = startingWith(SHARED_PREFIX);
  const theirs = startingWith(TEAM_PREFIX);
  const [trash, ofTeam, ofLibraries, all] = await Promise.all([
    snippets.index('byDeleted').getAllKeys(),
    Promise.all([snippets.count(shared), folders.count(shared)]),
    Promise.all([snippets.count(theirs), folders.count(theirs)]),
    Promise.all([snippets.count(), folders.count()]),
  ]);
  const inTrash = trash.filter((id) => vaultOf(id) === vault && !isFromLibrary(id)).length;
  if (vault === 'shared') return sum(ofTeam) - inTrash;
  return sum(all) - sum(ofTeam) - sum(ofLibraries) - inTrash;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

async function takeIn(
  transaction: LibraryTransaction,
  vault: Vault,
  records: ReadonlyMap<string, SyncRecord>,
  file: TakenFile | undefined,
  keep: boolean,
): Promise<{ changed: number }> {
  const stores = storesOf(vault);
  const writer = await startWriting(transaction, vault);
  const store = transaction.objectStore(stores.records);
  const rows = await Promise.all([...records.keys()].map((id) => store.get(id)));
  const edits: LibraryEdit[] = [];
  let changed = 0;
  for (const [index, [id, incoming]] of [...records].entries()) {
    const row = rows[index];
    writer.identity = { ...writer.identity, stamp: laterStamp(writer.identity.stamp, latestStamp(incoming)) };
    const taken = takeInRecord(row?.record, incoming, {
      rules: LIBRARY_RULES,
      past: (version) => row?.past?.find((value) => value.id === version)?.value,
      keep,
      newId: writer.newId,
    });
    if (!taken.isChanged) continue;
    writer.put(id, row, taken.record, taken.isDirty);
    if (taken.isHidden) writer.identity = { ...writer.identity, hidden: writer.identity.hidden + 1 };
    changed += 1;
    if (vaultOfRecord(id) !== vault) continue; // somebody's mistake: kept for whom it belongs to
    edits.push(...toEdits(id, taken.record));
    await showPack(transaction, id, taken.record);
  }
  await applyEdits(transaction, edits, 'sync');
  if (file) await transaction.objectStore(stores.files).put({ ...file.file, missed: 0, ids: file.allIds });
  await writer.finish();
  return { changed };
}

/** What the library is to show of a record from now on. Kinds of newer versions are kept, not shown. */
export function toEdits(recordId: string, record: SyncRecord): readonly LibraryEdit[] {
  const shown = toThing(recordId, record, Date.now());
  if (shown?.kind === 'snippet') return [{ kind: 'snippet', id: shown.id, toNext: () => shown.thing }];
  if (shown?.kind === 'folder') return [{ kind: 'folder', id: shown.id, toNext: () => shown.thing }];
  const [, kind, id] = /^(snippet|folder)\/(.+)$/s.exec(recordId) ?? [];
  if (id === undefined) return [];
  return [{ kind: kind === 'snippet' ? 'snippet' : 'folder', id, toNext: () => undefined } as LibraryEdit];
}

async function queue(
  transaction: LibraryTransaction,
  vault: Vault,
  pending: PendingFile,
  job: CompactionJob | undefined,
): Promise<void> {
  const writer = await startWriting(transaction, vault);
  const meta = transaction.objectStore(storesOf(vault).meta);
  await meta.put(pending, 'pending');
  await (job ? meta.put(job, 'job') : meta.delete('job'));
  writer.identity = { ...writer.identity, sequence: writer.identity.sequence + 1 };
  await writer.finish();
}

async function settle(transaction: LibraryTransaction, vault: Vault, name: string): Promise<void> {
  const stores = storesOf(vault);
  const meta = transaction.objectStore(stores.meta);
  const pending = (await meta.get('pending')) as PendingFile | undefined; // put there by `queue`
  if (pending?.name !== name) return;
  const dirty = transaction.objectStore(stores.dirty);
  for (const [id, revision] of pending.revisions)
    if ((await dirty.get(id))?.revision === revision) await dirty.delete(id);
  const { bytes, span, covers, revisions } = pending;
  const file = { name, bytes: bytes.length, span, covers, missed: 0, ids: [...revisions.keys()] };
  await transaction.objectStore(stores.files).put(file);
  await meta.delete('pending');
}

async function setMissed(
  transaction: LibraryTransaction,
  vault: Vault,
  missed: ReadonlyMap<string, number>,
): Promise<void> {
  const files = transaction.objectStore(storesOf(vault).files);
  for (const [name, count] of missed) {
    const file = await files.get(name);
    if (file) await files.put({ ...file, missed: count });
  }
}

async function reviveLost(transaction: LibraryTransaction, vault: Vault, names: readonly string[]): Promise<void> {
  const writer = await startWriting(transaction, vault);
  const files = transaction.objectStore(storesOf(vault).files);
  for (const name of names) {
    for (const id of (await files.get(name))?.ids ?? []) writer.soil(id);
    await files.delete(name);
  }
  await writer.finish();
}
