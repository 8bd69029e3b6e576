// Sending what was changed here: outbox, PUT, read-back, and only then clean.

import { err, ok, type Result } from '../../core/result';
import { encodeFile } from '../../core/sync/codec';
import { fileStub, fullName } from '../../core/sync/files';
import type { Records } from '../../core/sync/record';
import { isOver, LARGEST_FILE_BYTES, type Round } from './context';
import type { CompactionJob, DirtyRecord, PendingFile, TransportFailure } from './ports';

const MOST_RECORDS = 2_500;
/** Of a file's text before compression, unless a single record is longer. */
const MOST_CHARACTERS = 4_000_000;

/** Sends the outbox, then what is dirty, file by file. True when nothing is left. */
export async function push(round: Round): Promise<Result<boolean, TransportFailure>> {
  const total = (await round.ports.replica.state()).dirtyCount;
  for (let done = 0; ; ) {
    const { pending } = await round.ports.replica.state();
    if (pending) {
      const sent = await send(round, pending);
      if (!sent.ok) return sent;
      done += pending.revisions.size;
      round.onProgress({ step: 'push', done: Math.min(done, total), total });
    } else if (!(await queueDirty(round))) return ok(true);
    if (isOver(round)) return ok(false);
  }
}

/** Makes the next file of dirty records. False when there are none. */
async function queueDirty({ ports }: Round): Promise<boolean> {
  const dirty = await ports.replica.dirty(MOST_RECORDS);
  if (dirty.length === 0) return false;
  const { part, text } = fittingPart(dirty);
  const revisions = new Map(part.map(({ id, revision }) => [id, revision]));
  await makeFile(ports, { kind: 'seg', text, revisions, span: '', covers: [] });
  return true;
}

function fittingPart(dirty: readonly DirtyRecord[]): { part: readonly DirtyRecord[]; text: string } {
  const records: Records = new Map(dirty.map(({ id, record }) => [id, record]));
  const text = encodeFile({ records, covers: [], span: '' });
  if (text.length <= MOST_CHARACTERS || dirty.length === 1) return { part: dirty, text };
  return fittingPart(dirty.slice(0, Math.ceil(dirty.length / 2)));
}

/** What a file is made of. */
export interface FileDraft extends Pick<PendingFile, 'span' | 'covers' | 'revisions'> {
  readonly kind: 'seg' | 'base';
  readonly text: string;
}

/** Seals a file and puts it into the outbox. */
export async function makeFile(
  { replica, sealer }: Round['ports'],
  { kind, text, ...draft }: FileDraft,
  job?: CompactionJob,
): Promise<void> {
  const { device, sequence } = await replica.state();
  const stub = fileStub(device, sequence + 1, kind);
  const { bytes, hash } = await sealer.seal(stub, text);
  await replica.queue({ ...draft, name: fullName(stub, hash), bytes }, job);
}

/** Uploads the file in the outbox, reads it back, and only if it is the same byte for byte calls it sent. */
export async function send(
  { ports: { transport, replica }, signal, report, written }: Round,
  { name, bytes, revisions, covers }: PendingFile,
): Promise<Result<null, TransportFailure>> {
  const put = await transport.put(name, bytes, signal);
  if (!put.ok) return put;
  const back = await transport.get(name, LARGEST_FILE_BYTES, signal);
  if (!back.ok) return back;
  if (!isSame(back.value, bytes)) return err({ kind: 'again', detail: 'the file read back is not the one sent' });
  await replica.settle(name);
  written.add(name);
  if (covers.length === 0) report.pushed += revisions.size;
  return ok(null);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
