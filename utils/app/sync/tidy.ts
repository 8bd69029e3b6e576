// Keeping the folder small: files are merged into bases, and deleted once a base provably holds them.

import { ok, type Result } from '../../core/result';
import { encodeFile } from '../../core/sync/codec';
import { chooseForCompaction, spansFor } from '../../core/sync/compaction';
import { coverageOf, type KnownFile, parseFileName, spanKey } from '../../core/sync/files';
import { contains, mergeRecords } from '../../core/sync/merge';
import type { Records, SyncRecord } from '../../core/sync/record';
import { isOver, type Round, readFile } from './context';
import type { CompactionJob, ListedFile, ReplicaState, TransportFailure } from './ports';
import { makeFile, send } from './push';

/** Covered files of others that may lie about until their devices delete them. */
const MOST_LEFT_ABOUT = 50;
/** Deletions per round: the rest is for the next ones. */
const MOST_DELETIONS = 16;

/** Merges files when there are many. True when nothing is left to do. */
export async function compact(
  round: Round,
  listing: readonly ListedFile[],
): Promise<Result<boolean, TransportFailure>> {
  const { replica } = round.ports;
  const job = resumable(await replica.state()) ?? (await newJob(round, listing));
  const total = job?.spansLeft.length ?? 0;
  for (let left = job; left !== undefined && left.spansLeft.length > 0; ) {
    left = await queueBase(round, left);
    const { pending } = await replica.state();
    const sent = pending ? await send(round, pending) : ok(null);
    if (!sent.ok) return sent;
    round.onProgress({ step: 'tidy', done: total - (left?.spansLeft.length ?? 0), total });
    if (left !== undefined && isOver(round)) return ok(false);
  }
  return ok(true);
}

/** An unfinished merge, unless files it claims are no longer known: then nobody could say what has to be in it. */
function resumable({ job, files }: ReplicaState): CompactionJob | undefined {
  const known = new Set(files.map(({ name }) => name));
  return job?.covers.every((name) => known.has(name)) ? job : undefined;
}

async function newJob({ ports, limits }: Round, listing: readonly ListedFile[]): Promise<CompactionJob | undefined> {
  const { files, device } = await ports.replica.state();
  const uncovered = uncoveredFiles(files, listing);
  const chosen = chooseForCompaction(uncovered, limits);
  if (chosen === undefined || ports.random() >= 1 / countDevices(uncovered, device)) return undefined;
  const covers = chosen.map(({ name }) => name);
  return { covers, spansLeft: spansFor(chosen, (await ports.replica.idsIn(covers)).size, limits) };
}

/** Files that are on the server, here, and in no other file. */
function uncoveredFiles(files: readonly KnownFile[], listing: readonly ListedFile[]): readonly KnownFile[] {
  const listed = new Set(listing.map(({ name }) => name));
  const present = files.filter(({ name }) => listed.has(name));
  const isCovered = coverageOf(present);
  return present.filter(({ name }) => !isCovered(name));
}

function countDevices(files: readonly KnownFile[], own: string): number {
  return new Set([own, ...files.map(({ name }) => parseFileName(name)?.device)]).size;
}

/** Puts the base of the next span into the outbox; returns what is left to do after it. */
async function queueBase({ ports }: Round, { covers, spansLeft }: CompactionJob): Promise<CompactionJob | undefined> {
  const [span = '', ...later] = spansLeft;
  const ids = [...(await ports.replica.idsIn(covers))].filter((id) => spanKey(id).startsWith(span));
  const records = await ports.replica.records(ids);
  const revisions = new Map(ids.map((id) => [id, 0]));
  const left = later.length > 0 ? { covers, spansLeft: later } : undefined;
  await makeFile(ports, { kind: 'base', text: encodeFile({ records, covers, span }), revisions, span, covers }, left);
  return left;
}

/** Deletes own files that listed bases provably hold. Trouble on the way is left for another round. */
export async function deleteCovered(round: Round, listing: readonly ListedFile[]): Promise<void> {
  const { replica, transport } = round.ports;
  const { files, device } = await replica.state();
  const listed = new Set(listing.map(({ name }) => name));
  const present = files.filter(({ name }) => listed.has(name));
  const isCovered = coverageOf(present);
  const covered = present.filter(({ name }) => isCovered(name));
  const own = covered.filter(({ name }) => parseFileName(name)?.device === device);
  // So many that nobody takes away: their devices are gone. Who deletes does not matter, only that it is proven.
  const candidates = covered.length > MOST_LEFT_ABOUT ? covered : own;
  for (const { name } of candidates.slice(0, MOST_DELETIONS)) {
    if (isOver(round)) return;
    if (!(await isProvablyCovered(round, name, present))) continue;
    const removed = await transport.remove(name, round.signal);
    if (!removed.ok) return;
    await replica.forget([name]);
  }
}

/** Whether every record of the file is inside a base that says it covers it and was read from the server in this round. */
async function isProvablyCovered(round: Round, name: string, present: readonly KnownFile[]): Promise<boolean> {
  const ids = await round.ports.replica.idsIn([name]);
  const covering = present.filter(({ covers }) => covers.includes(name));
  const held = await recordsIn(round, covering);
  if (holdsAll(held, ids, await round.ports.replica.records(ids))) return true;
  const own = await readFile(round, name); // edited since: what counts is what the file itself says
  return own.ok && holdsAll(held, own.value.records.keys(), own.value.records);
}

async function recordsIn(round: Round, bases: readonly KnownFile[]): Promise<Records> {
  const held = new Map<string, SyncRecord>();
  for (const { name, span } of bases) {
    const known = round.readBases.get(name);
    const read = known ? ok(known) : await readFile(round, name);
    if (!read.ok) continue;
    for (const [id, record] of read.value.records)
      if (spanKey(id).startsWith(span)) held.set(id, mergeRecords(held.get(id), record));
  }
  return held;
}

function holdsAll(held: Records, ids: Iterable<string>, records: Records): boolean {
  return [...ids].every((id) => {
    const record = records.get(id);
    return record !== undefined && contains(held.get(id), record);
  });
}
