import type {
  CompactionJob,
  PendingFile,
  Refusal,
  ReplicaState,
  ReplicaStore,
  TakenFile,
} from '@/utils/app/sync/ports';
import { TEAM_PREFIX } from '@/utils/core/libraries/to-snippets';
import type { LibraryEdit } from '@/utils/core/snippets/library-change';
import { laterStamp } from '@/utils/core/sync/clock';
import { LIBRARY_RULES, toThing } from '@/utils/core/sync/library-records';
import { EMPTY_RECORD, type SyncRecord } from '@/utils/core/sync/record';
import { latestStamp, takeInRecord } from '@/utils/core/sync/take-in';
import { applyEdits, LIBRARY_STORES, type LibraryTransaction } from './library-writes';
import { showPack } from './pack-writes';
import { startingWith } from './ranges';
import { prepare } from './replica-seed';
import type { Database } from './schema';
import { readIdentity, startWriting } from './sync-records';
import { inTransaction } from './transaction';

/** All stores that a step of sync may touch. */
const STORES: typeof LIBRARY_STORES = [...new Set([...LIBRARY_STORES, 'syncFiles' as const, 'packs' as const])];

/** The library of this browser as a replica. `onChanged` is called when what the library shows has changed. */
export function createReplicaStore(database: Database, onChanged: () => void): ReplicaStore {
  const write = <Value>(work: (transaction: LibraryTransaction) => Promise<Value>) =>
    inTransaction(database, STORES, work);
  return {
    prepare: () => prepare(database, write),
    state: () => readState(database),
    async records(ids) {
      const store = database.transaction('syncRecords').store;
      const rows = await Promise.all([...ids].map((id) => store.get(id)));
      return new Map(rows.flatMap((row) => (row ? [[row.id, row.record] as const] : [])));
    },
    async idsIn(names) {
      const store = database.transaction('syncFiles').store;
      const files = await Promise.all([...names].map((name) => store.get(name)));
      return new Set(files.flatMap((file) => file?.ids ?? []));
    },
    async dirty(limit) {
      const transaction = database.transaction(['syncDirty', 'syncRecords']);
      const marks = await transaction.objectStore('syncDirty').index('byRevision').getAll(null, limit);
      const rows = await Promise.all(marks.map(({ id }) => transaction.objectStore('syncRecords').get(id)));
      return marks.map(({ id, revision }, index) => ({ id, revision, record: rows[index]?.record ?? EMPTY_RECORD }));
    },
    async takeIn(records, file, keep) {
      const result = await write((transaction) => takeIn(transaction, records, file, keep));
      if (result.changed > 0) onChanged();
      return result;
    },
    queue: (pending, job) => write((transaction) => queue(transaction, pending, job)),
    settle: (name) => write((transaction) => settle(transaction, name)),
    forget: (names) =>
      write(async (transaction) => {
        for (const name of names) await transaction.objectStore('syncFiles').delete(name);
      }),
    endPull: () =>
      write(async (transaction) => {
        const writer = await startWriting(transaction);
        writer.identity = { ...writer.identity, hidden: 0 };
        await writer.finish();
      }),
    setRefused: async (refused) => void (await database.put('syncMeta', refused, 'refused')),
    setMissed: (missed) => write((transaction) => setMissed(transaction, missed)),
    reviveLost: (names) => write((transaction) => reviveLost(transaction, names)),
    renewDevice: (device) =>
      write(async (transaction) => {
        const writer = await startWriting(transaction);
        writer.identity = { ...writer.identity, device, sequence: 0 };
        await writer.finish();
      }),
  };
}

async function readState(database: Database): Promise<ReplicaState> {
  const transaction = database.transaction(['syncMeta', 'syncFiles', 'syncDirty', 'snippets', 'folders']);
  const meta = transaction.objectStore('syncMeta');
  const snippets = transaction.objectStore('snippets');
  const theirs = startingWith(TEAM_PREFIX);
  const [identity, pending, job, refused, files, dirtyCount, all, inTrash, folders, ...ofLibraries] = await Promise.all(
    [
      readIdentity(transaction as unknown as LibraryTransaction), // it reads from syncMeta only
      meta.get('pending') as Promise<PendingFile | undefined>, // what `queue` has put there, like the next two
      meta.get('job') as Promise<CompactionJob | undefined>,
      meta.get('refused') as Promise<ReadonlyMap<string, Refusal> | undefined>,
      transaction.objectStore('syncFiles').getAll(),
      transaction.objectStore('syncDirty').count(),
      snippets.count(),
      snippets.index('byDeleted').count(),
      transaction.objectStore('folders').count(),
      snippets.count(theirs),
      transaction.objectStore('folders').count(theirs),
    ],
  );
  const [theirSnippets = 0, theirFolders = 0] = ofLibraries;
  const { device, sequence, hidden } = identity;
  const alive = Math.max(0, all - inTrash + folders - theirSnippets - theirFolders) + hidden;
  return {
    device,
    sequence,
    files: files.map(({ ids: _, ...file }) => file),
    refused: refused ?? new Map(),
    hiding: { hidden, alive },
    dirtyCount,
    ...(pending && { pending }),
    ...(job && { job }),
  };
}

async function takeIn(
  transaction: LibraryTransaction,
  records: ReadonlyMap<string, SyncRecord>,
  file: TakenFile | undefined,
  keep: boolean,
): Promise<{ changed: number }> {
  const writer = await startWriting(transaction);
  const store = transaction.objectStore('syncRecords');
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
    edits.push(...toEdits(id, taken.record));
    await showPack(transaction, id, taken.record);
    changed += 1;
  }
  await applyEdits(transaction, edits, 'sync');
  if (file) await transaction.objectStore('syncFiles').put({ ...file.file, missed: 0, ids: file.allIds });
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
  pending: PendingFile,
  job: CompactionJob | undefined,
): Promise<void> {
  const writer = await startWriting(transaction);
  const meta = transaction.objectStore('syncMeta');
  await meta.put(pending, 'pending');
  await (job ? meta.put(job, 'job') : meta.delete('job'));
  writer.identity = { ...writer.identity, sequence: writer.identity.sequence + 1 };
  await writer.finish();
}

async function settle(transaction: LibraryTransaction, name: string): Promise<void> {
  const meta = transaction.objectStore('syncMeta');
  const pending = (await meta.get('pending')) as PendingFile | undefined; // put there by `queue`
  if (pending?.name !== name) return;
  const dirty = transaction.objectStore('syncDirty');
  for (const [id, revision] of pending.revisions)
    if ((await dirty.get(id))?.revision === revision) await dirty.delete(id);
  const { bytes, span, covers, revisions } = pending;
  const file = { name, bytes: bytes.length, span, covers, missed: 0, ids: [...revisions.keys()] };
  await transaction.objectStore('syncFiles').put(file);
  await meta.delete('pending');
}

async function setMissed(transaction: LibraryTransaction, missed: ReadonlyMap<string, number>): Promise<void> {
  const files = transaction.objectStore('syncFiles');
  for (const [name, count] of missed) {
    const file = await files.get(name);
    if (file) await files.put({ ...file, missed: count });
  }
}

async function reviveLost(transaction: LibraryTransaction, names: readonly string[]): Promise<void> {
  const writer = await startWriting(transaction);
  const files = transaction.objectStore('syncFiles');
  for (const name of names) {
    for (const id of (await files.get(name))?.ids ?? []) writer.soil(id);
    await files.delete(name);
  }
  await writer.finish();
}
