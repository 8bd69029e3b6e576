// What the person sees of sync, and when it runs next: functions of what happened, nothing else.
import type { Hiding } from '../../core/sync/deletions';
import type { AskReason } from './ports';
import type { RoundOutcome } from './round';

/**
 * 'off': not set up. 'idle': in step when last looked. 'waiting': trouble that passes; tried again by itself.
 * 'asking': waits for the person. 'full': no space on the server or the disk; what is here is safe.
 */
export type SyncPhase = 'off' | 'idle' | 'running' | 'waiting' | 'asking' | 'full';

export interface SyncStatus {
  readonly phase: SyncPhase;
  /** When library and folder were last in step. */
  readonly lastDoneMs?: number;
  /** Rounds in a row that failed. */
  readonly failures: number;
  readonly nextAtMs?: number;
  readonly ask?: AskReason;
  readonly hiding?: Hiding;
  /** Files in the folder that could not be read: damaged, forged, or of a newer version. */
  readonly unreadable: number;
  /** For the log; no content. */
  readonly detail?: string;
}

export const SYNC_OFF: SyncStatus = { phase: 'off', failures: 0, unreadable: 0 };

/** How often a server may be asked. */
export interface Pace {
  readonly intervalMs: number;
  /** After an edit. */
  readonly afterEditMs: number;
}

const MINUTE_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 30 * MINUTE_MS;
/** What mends itself, such as a network that wants a sign-in, is looked at again; a refused password never is. */
const NEVER_RETRIED: ReadonlySet<AskReason> = new Set([
  'sign-in',
  'forbidden',
  'permission',
  'passphrase',
  'mass-deletion',
]);

/** 坚果云 allows 600 requests in 30 minutes; ten devices must not come near that. */
export function paceFor(host: string): Pace {
  const isJianguoyun = /(^|\.)jianguoyun\.com$/i.test(host);
  return isJianguoyun
    ? { intervalMs: 15 * MINUTE_MS, afterEditMs: MINUTE_MS }
    : { intervalMs: 5 * MINUTE_MS, afterEditMs: 2_000 };
}

/** The state after a round. `random` is at least 0 and less than 1. */
export function afterRound(
  before: SyncStatus,
  outcome: RoundOutcome,
  { nowMs, random, pace }: { readonly nowMs: number; readonly random: number; readonly pace: Pace },
): SyncStatus {
  const { skipped } = outcome.report;
  const unreadable = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const kept = { ...(before.lastDoneMs !== undefined && { lastDoneMs: before.lastDoneMs }), unreadable };
  const retryMs = retryAfter(before.failures, random);
  switch (outcome.state) {
    case 'done':
      if (skipped.locked) return asking(kept, before.failures, 'passphrase');
      if (skipped.newer)
        return { ...asking(kept, 0, 'newer-version'), lastDoneMs: nowMs, nextAtMs: nowMs + pace.intervalMs };
      return { phase: 'idle', lastDoneMs: nowMs, failures: 0, nextAtMs: nowMs + pace.intervalMs, unreadable };
    case 'more':
    case 'stopped':
      return { phase: 'waiting', ...kept, failures: before.failures, nextAtMs: nowMs + FIRST_RETRY_MS };
    case 'braked':
      return { ...asking(kept, before.failures, 'mass-deletion'), hiding: outcome.hiding };
    case 'failed':
      return afterFailure(kept, before.failures, outcome.failure, nowMs, retryMs);
  }
}

type Kept = Pick<SyncStatus, 'lastDoneMs' | 'unreadable'>;

function afterFailure(
  kept: Kept,
  failures: number,
  failure: Extract<RoundOutcome, { state: 'failed' }>['failure'],
  nowMs: number,
  retryMs: number,
): SyncStatus {
  const { detail } = failure;
  if (failure.kind === 'ask') {
    const asked = { ...asking(kept, failures + 1, failure.reason), detail };
    return NEVER_RETRIED.has(failure.reason) ? asked : { ...asked, nextAtMs: nowMs + LAST_RETRY_MS };
  }
  const waitMs = Math.max(retryMs, (failure.kind === 'again' && failure.retryAfterMs) || 0);
  const phase = failure.kind === 'full' ? 'full' : 'waiting';
  const nextAtMs = nowMs + (phase === 'full' ? LAST_RETRY_MS : waitMs);
  return { phase, ...kept, failures: failures + 1, nextAtMs, detail };
}

function asking(kept: Kept, failures: number, ask: AskReason): SyncStatus {
  return { phase: 'asking', ...kept, failures, ask };
}

/** Back-off with full jitter between nothing and a limit that doubles from 5 s to 30 min. */
export function retryAfter(failures: number, random: number): number {
  const limit = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 20));
  return FIRST_RETRY_MS / 2 + random * limit;
}

/** Whether a round may start now without the person asking for it. */
export function mayRun(
  { phase, nextAtMs, ask }: SyncStatus,
  trigger: 'time' | 'edit' | 'person',
  nowMs: number,
): boolean {
  if (phase === 'off') return false;
  // Whoever asks holds the lock: a round that was 'running' was killed, and is taken up again.
  if (trigger === 'person' || phase === 'running') return true;
  if (phase === 'asking' && ask !== undefined && NEVER_RETRIED.has(ask)) return false;
  if (trigger === 'edit' && phase === 'idle') return true;
  return nextAtMs === undefined || nowMs >= nextAtMs;
}
