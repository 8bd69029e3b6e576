// Copies of the library on this device, to go back to: one a day, and one before it first meets another library.
import { isFromLibrary } from '@/utils/core/libraries/to-snippets';
import { saveFolder, saveSnippet } from '@/utils/core/snippets/edits';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import { writeLibrary } from './library-writes';
import type { Database, SnapshotRow } from './schema';
import { inTransaction } from './transaction';

/** Daily ones kept; those before a first sync are counted apart. */
const MOST_PER_REASON = 10;
const DAY_MS = 86_400_000;

/** Takes a snapshot when this is the first start of a version after another. True when it was taken. */
export async function keepUpgradeSnapshot(database: Database, version: string, nowMs: number): Promise<boolean> {
  const before = await database.get('syncMeta', 'version');
  if (before === version) return false;
  const isTaken = before !== undefined && (await takeSnapshot(database, 'upgrade', nowMs));
  await database.put('syncMeta', version, 'version');
  return isTaken;
}

/** Takes today's snapshot unless there is one. True when it was taken. */
export async function keepDailySnapshot(database: Database, nowMs: number): Promise<boolean> {
  const taken = (await readSnapshots(database)).filter(({ reason }) => reason === 'daily');
  if (taken.some(({ atMs }) => Math.abs(nowMs - atMs) < DAY_MS)) return false;
  return takeSnapshot(database, 'daily', nowMs);
}

/** Takes a snapshot, if there is anything to keep; of each reason the last ten stay. */
export async function takeSnapshot(database: Database, reason: SnapshotRow['reason'], nowMs: number): Promise<boolean> {
  const [allSnippets, allFolders, records] = await Promise.all([
    database.getAll('snippets'),
    database.getAll('folders'),
    database.getAllKeys('syncRecords'),
  ]);
  const recorded = new Set(records);
  // What libraries gave and nobody touched is theirs: going back must not make it the person's.
  const snippets = allSnippets.filter(({ id }) => !isFromLibrary(id) || recorded.has(`snippet/${id}`));
  const folders = allFolders.filter(({ id }) => !isFromLibrary(id) || recorded.has(`folder/${id}`));
  if (snippets.length === 0) return false;
  const data = await gzip(JSON.stringify({ snippets, folders }));
  const row = { atMs: nowMs, reason, snippets: snippets.length, folders: folders.length, data };
  await inTransaction(database, ['snapshots'], async (transaction) => {
    const store = transaction.objectStore('snapshots');
    await store.put(row);
    const same = (await store.getAll()).filter((other) => other.reason === reason).sort((a, b) => b.atMs - a.atMs);
    for (const { atMs } of same.slice(MOST_PER_REASON)) await store.delete(atMs);
  });
  return true;
}

/** All snapshots without their contents, the newest first. */
export async function readSnapshots(database: Database): Promise<readonly Omit<SnapshotRow, 'data'>[]> {
  const rows = await database.getAll('snapshots');
  return rows.map(({ data: _, ...row }) => row).sort((a, b) => b.atMs - a.atMs);
}

/** Writes what a snapshot holds over what is here, as edits of now: sync sends them, and what came later stays beside them. */
export async function restoreSnapshot(database: Database, atMs: number): Promise<boolean> {
  const row = await database.get('snapshots', atMs);
  if (row === undefined) return false;
  const { snippets, folders } = JSON.parse(await gunzip(row.data)) as { snippets: Snippet[]; folders: Folder[] }; // ours
  await writeLibrary(database, [...folders.map(saveFolder), ...snippets.map(saveSnippet)]);
  return true;
}

async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function gunzip(bytes: Uint8Array): Promise<string> {
  return new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
