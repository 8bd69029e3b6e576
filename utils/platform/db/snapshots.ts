// Copies of the library on this device, to go back to: one a day, and one before it first meets another library.
import type { PersonalPack } from '@/utils/app/personal-packs';
import { isFromLibrary } from '@/utils/core/libraries/to-snippets';
import { saveFolder, saveSnippet } from '@/utils/core/snippets/edits';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import { type SyncedSettings, settingsToFields } from '@/utils/core/sync/settings-records';
import { vaultOf } from '@/utils/core/sync/vaults';
import { readSyncedSettings, restoreSettings } from '../synced-settings';
import { type LibraryTransaction, writeLibrary } from './library-writes';
import { writePack } from './pack-writes';
import type { Database, SnapshotRow } from './schema';
import { seeToday } from './seen-days';
import { keepPacks, ownCopies } from './shared-library';
import { ALL_RECORD_STORES } from './sync-records';
import { inTransaction } from './transaction';

/** Daily ones kept; those before a first sync are counted apart. */
const MOST_PER_REASON = 10;

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
  const { count: day } = await seeToday(database, nowMs);
  const [last] = (await readSnapshots(database)).filter(({ reason }) => reason === 'daily');
  return last?.day !== day && takeSnapshot(database, 'daily', nowMs, day);
}

/** What is in a snapshot. The last two are missing in those of earlier versions. */
interface Kept {
  readonly snippets: readonly Snippet[];
  readonly folders: readonly Folder[];
  readonly packs?: readonly PersonalPack[];
  readonly settings?: SyncedSettings;
}

/** Takes a snapshot, if there is anything to keep; of each reason the last ten stay. */
export async function takeSnapshot(
  database: Database,
  reason: SnapshotRow['reason'],
  nowMs: number,
  day?: number,
): Promise<boolean> {
  const kept = await readOwn(database);
  if (kept.snippets.length + kept.packs.length + settingsToFields(kept.settings).size === 0) return false;
  const data = await gzip(JSON.stringify(kept));
  const counts = { snippets: kept.snippets.length, folders: kept.folders.length };
  await inTransaction(database, ['snapshots'], async (transaction) => {
    const store = transaction.objectStore('snapshots');
    const taken = (await store.getAll()).sort(lastFirst);
    const number = (taken[0]?.number ?? 0) + 1;
    const atMs = freeTime(nowMs, taken);
    await store.put({ atMs, number, reason, ...counts, data, ...(day !== undefined && { day }) });
    const same = taken.filter((other) => other.reason === reason);
    for (const old of same.slice(MOST_PER_REASON - 1)) await store.delete(old.atMs);
  });
  return true;
}

/** As they were taken: the clock may have been put back since. */
function lastFirst(one: Omit<SnapshotRow, 'data'>, other: Omit<SnapshotRow, 'data'>): number {
  return (other.number ?? 0) - (one.number ?? 0) || other.atMs - one.atMs;
}

/** None takes the place of another that the clock gave the same time. */
function freeTime(nowMs: number, taken: readonly SnapshotRow[]): number {
  const times = new Set(taken.map(({ atMs }) => atMs));
  let atMs = nowMs;
  while (times.has(atMs)) atMs++;
  return atMs;
}

/** All that sync would carry, as it stands. */
async function readOwn(database: Database): Promise<Required<Kept>> {
  const [snippets, folders, packs, records, settings] = await Promise.all([
    database.getAll('snippets'),
    database.getAll('folders'),
    database.getAll('packs'),
    database.getAllKeys('syncRecords'),
    readSyncedSettings(),
  ]);
  const recorded = new Set(records);
  // What libraries gave and nobody touched is theirs: going back must not make it the person's.
  const isOwn = (kind: string) => (one: { readonly id: string }) =>
    !isFromLibrary(one.id) || recorded.has(`${kind}/${one.id}`);
  return { snippets: snippets.filter(isOwn('snippet')), folders: folders.filter(isOwn('folder')), packs, settings };
}

/** All snapshots without their contents, the last taken first. */
export async function readSnapshots(database: Database): Promise<readonly Omit<SnapshotRow, 'data'>[]> {
  const rows = await database.getAll('snapshots');
  return rows.map(({ data: _, ...row }) => row).sort(lastFirst);
}

/**
 * Writes what a snapshot holds over what is here, as edits of now: sync sends them, and what came later stays beside them.
 * What a team has is the team's: it stays as it is, and what of it is not here any more comes back as the person's own.
 */
export async function restoreSnapshot(database: Database, atMs: number): Promise<boolean> {
  const row = await database.get('snapshots', atMs);
  if (row === undefined) return false;
  const { snippets, folders, packs = [], settings } = JSON.parse(await gunzip(row.data)) as Kept; // ours
  const isOwn = ({ id }: { readonly id: string }) => vaultOf(id) === 'own';
  const isGone = async (one: Snippet) => !isOwn(one) && (await database.getKey('snippets', one.id)) === undefined;
  const gone = (await Promise.all(snippets.map(async (one) => ((await isGone(one)) ? [one] : [])))).flat();
  const returned = await ownCopies(database, { snippets: gone, folders: folders.filter((one) => !isOwn(one)) });
  const own = [...folders.filter(isOwn).map(saveFolder), ...snippets.filter(isOwn).map(saveSnippet)];
  await writeLibrary(database, [...own, ...returned]);
  for (const pack of packs.filter(isOwn)) await writePack(database, pack.id, pack);
  await inTransaction(database, ['packs', ...ALL_RECORD_STORES], async (narrow) => {
    const transaction = narrow as unknown as LibraryTransaction; // it covers what is touched below
    const here = new Set(await transaction.objectStore('packs').getAllKeys());
    await keepPacks(
      transaction,
      packs.filter((one) => !isOwn(one) && !here.has(one.id)),
    );
  });
  if (settings !== undefined) await restoreSettings(settings);
  return true;
}

async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function gunzip(bytes: Uint8Array): Promise<string> {
  return new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
