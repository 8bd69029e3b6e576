// One round of sync over immutable files (docs/sync-format.md).
//
//   list → get unseen → merge → send the outbox, read back → merge files into a base → delete what a base holds
//
// Guarantees: it may be stopped at any line, run by several devices at once, and see any listing, old, partial or doubled.
// Nothing is deleted because something is absent. What was edited here stays dirty until the server has shown it back.
import { type CompactionLimits, LIMITS } from '../../core/sync/compaction';
import type { Hiding } from '../../core/sync/deletions';
import { isOver, type Progress, type Round, type RoundReport } from './context';
import { mindMissing } from './missing';
import type { ListedFile, SyncPorts, TransportFailure } from './ports';
import { pull } from './pull';
import { push } from './push';
import { compact, deleteCovered } from './tidy';

export interface RoundOptions {
  readonly signal: AbortSignal;
  /** How long a slice may take; a worker must not be busy for longer than the browser lets it. */
  readonly sliceMs: number;
  readonly deletions?: Round['deletions'];
  readonly onProgress?: (progress: Progress) => void;
  readonly limits?: CompactionLimits;
}

/** 'more': the slice is used up; run again at once. 'braked': a pull would hide much; ask, then run with `deletions`. */
export type RoundOutcome =
  | { readonly state: 'done' | 'more' | 'stopped'; readonly report: RoundReport }
  | { readonly state: 'failed'; readonly failure: TransportFailure; readonly report: RoundReport }
  | { readonly state: 'braked'; readonly hiding: Hiding; readonly report: RoundReport };

/** Brings library and folder into step. Throws only what the replica's database throws. */
export async function runRound(ports: SyncPorts, options: RoundOptions): Promise<RoundOutcome> {
  const report: RoundReport = { changed: 0, pushed: 0, skipped: {}, healed: { files: 0 } };
  const round: Round = {
    ports,
    signal: options.signal,
    deadlineMs: ports.nowMs() + options.sliceMs,
    deletions: options.deletions ?? 'ask',
    limits: options.limits ?? LIMITS,
    onProgress: options.onProgress ?? (() => undefined),
    report,
    readBases: new Map(),
    written: new Set(),
  };
  const outcome = await steps(round);
  if (round.signal.aborted) return { state: 'stopped', report };
  return { ...outcome, report };
}

type Outcome =
  | { readonly state: 'done' | 'more' }
  | { readonly state: 'failed'; readonly failure: TransportFailure }
  | { readonly state: 'braked'; readonly hiding: Hiding };

async function steps(round: Round): Promise<Outcome> {
  const { replica } = round.ports;
  await replica.prepare();
  const listed = await listFolder(round);
  if (!listed.ok) return { state: 'failed', failure: listed.failure };
  const listing = listed.value;
  const pulled = await pull(round, await replica.state(), listing);
  if (pulled.state === 'braked') return pulled;
  if (pulled.state === 'partial' && pulled.failure?.kind === 'ask') return { state: 'failed', failure: pulled.failure };
  const pushed = await push(round);
  if (!pushed.ok) return { state: 'failed', failure: pushed.failure };
  if (pulled.state === 'partial')
    return pulled.failure ? { state: 'failed', failure: pulled.failure } : { state: 'more' };
  if (!pushed.value) return { state: 'more' };
  return isOver(round) ? { state: 'done' } : tidyUp(round, listing);
}

async function tidyUp(round: Round, listing: readonly ListedFile[]): Promise<Outcome> {
  const { replica } = round.ports;
  await mindMissing(round, await replica.state(), await withOwn(round, listing));
  const compacted = await compact(round, listing);
  if (!compacted.ok) return { state: 'failed', failure: compacted.failure };
  if (!compacted.value) return { state: 'more' };
  await deleteCovered(round, await withOwn(round, listing));
  return { state: 'done' };
}

/** The listing, and the files this round itself has written and read back. */
async function withOwn(round: Round, listing: readonly ListedFile[]): Promise<readonly ListedFile[]> {
  const { files } = await round.ports.replica.state();
  const own = files.filter(({ name }) => round.written.has(name));
  return [...listing, ...own.filter(({ name }) => !listing.some((listed) => listed.name === name))];
}

async function listFolder({ ports: { transport }, signal }: Round): ReturnType<SyncPorts['transport']['list']> {
  const listed = await transport.list(signal);
  if (listed.ok || listed.failure.kind !== 'gone') return listed;
  const made = await transport.ensureFolder(signal);
  return made.ok ? transport.list(signal) : made;
}
