import { err, ok, type Result } from '../../core/result';
import { decodeFile, type FileContent } from '../../core/sync/codec';
import type { CompactionLimits } from '../../core/sync/compaction';
import { parseFileName } from '../../core/sync/files';
import type { OpenFailure, SyncPorts, TransportFailure } from './ports';

/** Largest file asked for. Ours stay below 3 MB; anything near this is not ours. */
export const LARGEST_FILE_BYTES = 33_554_432;

/** Why a file was left aside in this round. */
export type SkipReason = OpenFailure | 'malformed';

/** What a round did, in numbers only. */
export interface RoundReport {
  changed: number;
  pushed: number;
  readonly skipped: Partial<Record<SkipReason, number>>;
  readonly healed: { files: number };
}

export interface Progress {
  readonly step: 'pull' | 'push' | 'tidy';
  readonly done: number;
  readonly total: number;
}

/** One round while it runs. */
export interface Round {
  readonly ports: SyncPorts;
  readonly signal: AbortSignal;
  /** When to leave off and be called again. */
  readonly deadlineMs: number;
  /** What to do when much would be hidden. */
  readonly deletions: 'ask' | 'accept' | 'keep';
  readonly onProgress: (progress: Progress) => void;
  readonly limits: CompactionLimits;
  readonly report: RoundReport;
  /** Bases read from the server in this round. */
  readonly readBases: Map<string, FileContent>;
  /** Names of files sent and read back in this round. */
  readonly written: Set<string>;
}

/** Whether to leave off: cancelled, or the slice is used up. Never before the first step of a slice. */
export function isOver({ ports, signal, deadlineMs }: Round): boolean {
  return signal.aborted || ports.nowMs() >= deadlineMs;
}

export type ReadFailure =
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly bytes: number }
  | TransportFailure;

/** What a file says, and how many bytes it has where it lies. */
export type FileRead = FileContent & { readonly storedBytes: number };

/** A file of the folder, verified and decoded. */
export async function readFile(round: Round, name: string): Promise<Result<FileRead, ReadFailure>> {
  const { transport, sealer } = round.ports;
  const got = await transport.get(name, LARGEST_FILE_BYTES, round.signal);
  if (!got.ok) return got;
  const skip = (reason: SkipReason) => err({ kind: 'skip' as const, reason, bytes: got.value.length });
  const opened = await sealer.open(name, got.value);
  if (!opened.ok) return skip(opened.failure);
  const decoded = decodeFile(opened.value);
  if (!decoded.ok) return skip(decoded.failure);
  if (parseFileName(name)?.kind === 'base') round.readBases.set(name, decoded.value);
  return ok({ ...decoded.value, storedBytes: got.value.length });
}
