// Reading what others wrote. A file is either taken in whole, or left for a later round; never half noted.

import { type Hiding, hiddenBy, isBrakeDue } from '../../core/sync/deletions';
import { coverageOf, type FileName, inReadingOrder, type KnownFile, parseFileName } from '../../core/sync/files';
import { mergeRecords } from '../../core/sync/merge';
import type { Records, SyncRecord } from '../../core/sync/record';
import {
  type FileRead,
  isOver,
  LARGEST_FILE_BYTES,
  type ReadFailure,
  type Round,
  readFile,
  type SkipReason,
} from './context';
import type { ListedFile, Refusal, ReplicaState, TakenFile, TransportFailure } from './ports';

/** Files are judged together up to this size, so that the brake sees all of a deletion. */
const BATCH_BYTES = 8_388_608;
/** Records per transaction. */
const TRANSACTION_RECORDS = 500;
/** A file that could not be used is looked at again when its size changes, or after so many rounds. */
const RETRY_ROUNDS = 16;

export type PullOutcome =
  | { readonly state: 'complete' }
  | { readonly state: 'partial'; readonly failure?: TransportFailure }
  | { readonly state: 'braked'; readonly hiding: Hiding };

interface Read {
  readonly listed: ListedFile;
  readonly content: FileRead;
}

/** Takes in the listed files that are not here yet. */
export async function pull(round: Round, state: ReplicaState, listing: readonly ListedFile[]): Promise<PullOutcome> {
  const refused = new Map<string, Refusal>();
  const queue = await startPull(round, state, listing, refused);
  const known: KnownFile[] = [...state.files];
  let outcome: PullOutcome = { state: 'complete' };
  let done = 0;
  while (queue.length > 0 && outcome.state === 'complete') {
    const { reads, failure } = await readBatch(round, queue, known, refused, (count) => {
      done += count;
      round.onProgress({ step: 'pull', done, total: done + queue.length });
    });
    const hiding = reads.length > 0 ? await takeInBatch(round, reads) : undefined;
    if (hiding) outcome = { state: 'braked', hiding };
    else if (failure || (queue.length > 0 && isOver(round)))
      outcome = failure ? { state: 'partial', failure } : { state: 'partial' };
  }
  if (refused.size > 0 || state.refused.size > 0) await round.ports.replica.setRefused(refused);
  if (outcome.state === 'complete' && state.hiding.hidden > 0) await round.ports.replica.endPull();
  return outcome;
}

/** The files to read, in order. Those refused before and unchanged are put down in `refused` again and left out. */
async function startPull(
  round: Round,
  state: ReplicaState,
  listing: readonly ListedFile[],
  refused: Map<string, Refusal>,
): Promise<ListedFile[]> {
  const here = new Set(state.files.map(({ name }) => name));
  const isCovered = coverageOf(state.files);
  const bytesOf = new Map(listing.map(({ name, bytes }) => [name, bytes]));
  const names = listing.map(({ name }) => parseFileName(name)).filter((name) => name !== undefined);
  const unread = names.filter(({ name }) => !here.has(name) && !isCovered(name) && name !== state.pending?.name);
  if (unread.some(({ device }) => device === state.device))
    await round.ports.replica.renewDevice(round.ports.newDevice());
  const wanted = unread.filter((name) => isWorthReading(name, state, bytesOf, refused));
  return inReadingOrder(wanted).map(({ name }) => ({ name, bytes: bytesOf.get(name) ?? Number.NaN }));
}

function isWorthReading(
  { name }: FileName,
  { refused: before }: ReplicaState,
  bytesOf: ReadonlyMap<string, number>,
  refused: Map<string, Refusal>,
): boolean {
  const refusal = before.get(name);
  if (refusal === undefined || refusal.rounds % RETRY_ROUNDS === 0) return true;
  if (!Object.is(refusal.bytes, bytesOf.get(name))) return true;
  refused.set(name, { ...refusal, rounds: refusal.rounds + 1 });
  return false;
}

/** Takes files off the queue and reads them, until there is enough for a batch, time is up or the server fails. */
async function readBatch(
  round: Round,
  queue: ListedFile[],
  known: KnownFile[],
  refused: Map<string, Refusal>,
  onRead: (count: number) => void,
): Promise<{ reads: readonly Read[]; failure?: TransportFailure }> {
  const reads: Read[] = [];
  let bytes = 0;
  let failure: TransportFailure | undefined;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (coverageOf(known)(next.name)) continue;
    const read = next.bytes > LARGEST_FILE_BYTES ? HUGE : await readFile(round, next.name);
    if (read.ok) {
      reads.push({ listed: next, content: read.value });
      known.push(toKnown(next, read.value));
      bytes += Number.isNaN(next.bytes) ? 0 : next.bytes;
    } else if (read.failure.kind === 'skip') refuse(round, next, read.failure, refused);
    else if (read.failure.kind !== 'gone') {
      // One file that cannot be had must not hide those behind it; a second says that the server or the line is down.
      if (failure !== undefined || read.failure.kind !== 'again') return { reads, failure: read.failure };
      failure = read.failure;
    }
    onRead(1);
    if (bytes > BATCH_BYTES || isOver(round)) break;
  }
  return failure ? { reads, failure } : { reads };
}

const HUGE = { ok: false, failure: { kind: 'skip', reason: 'huge', bytes: Number.NaN } } as const;

/** Notes a file that is unusable as it lies there. What came shorter or longer than listed is the line's fault: again next time. */
function refuse(
  round: Round,
  { name, bytes }: ListedFile,
  failure: Extract<ReadFailure, { kind: 'skip' }>,
  refused: Map<string, Refusal>,
): void {
  count(round.report.skipped, failure.reason);
  const isTransient = failure.reason === 'damaged' && failure.bytes !== bytes;
  if (!isTransient) refused.set(name, { bytes, rounds: 1 });
}

function count(skipped: Partial<Record<SkipReason, number>>, reason: SkipReason): void {
  skipped[reason] = (skipped[reason] ?? 0) + 1;
}

/** Merges files into the library, unless that would hide too much of it and nobody has agreed. */
async function takeInBatch(round: Round, reads: readonly Read[]): Promise<Hiding | undefined> {
  const hiding = await hidingOfBatch(round, reads);
  if (round.deletions === 'ask' && isBrakeDue(hiding)) return hiding;
  for (const { listed, content } of reads) await takeInFile(round, listed, content);
  return undefined;
}

async function hidingOfBatch({ ports }: Round, reads: readonly Read[]): Promise<Hiding> {
  const incoming = new Map<string, SyncRecord>();
  for (const { content } of reads)
    for (const [id, record] of content.records) incoming.set(id, mergeRecords(incoming.get(id), record));
  const before = (await ports.replica.state()).hiding;
  const hidden = hiddenBy(incoming, await ports.replica.records(incoming.keys()));
  return { hidden: before.hidden + hidden.length, alive: before.alive };
}

async function takeInFile(round: Round, listed: ListedFile, content: FileRead): Promise<void> {
  const entries = [...content.records];
  const allIds = [...content.records.keys()];
  const isKept = round.deletions === 'keep';
  do {
    const part: Records = new Map(entries.splice(0, TRANSACTION_RECORDS));
    const file: TakenFile | undefined = entries.length === 0 ? { file: toKnown(listed, content), allIds } : undefined;
    const { changed } = await round.ports.replica.takeIn(part, file, isKept);
    round.report.changed += changed;
  } while (entries.length > 0);
}

function toKnown({ name, bytes }: ListedFile, { span, covers, storedBytes }: FileRead): KnownFile {
  const isOdd = !Number.isNaN(bytes) && bytes !== storedBytes;
  return { name, bytes: Number.isNaN(bytes) ? 0 : bytes, span, covers, ...(isOdd && { isOdd }) };
}
