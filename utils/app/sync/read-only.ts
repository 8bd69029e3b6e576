// A team's folder that this person may only read: what colleagues change arrives, what is changed here waits.
import type { RoundOutcome } from './round';
import { mayRun, type Pace, type SyncStatus } from './states';

/** How transports word that a server took no file from this account. A round reads before it writes: reading went well. */
const WRITE_REFUSED = /^PUT (403|405|501)$/;

/** With nothing of the person's to write, all is well: files are merged by those who may. */
export function outcomeForReader(outcome: RoundOutcome, dirtyCount: number): RoundOutcome {
  const isRefused = outcome.state === 'failed' && WRITE_REFUSED.test(outcome.failure.detail);
  return isRefused && dirtyCount === 0 ? { state: 'done', report: outcome.report } : outcome;
}

/** Otherwise the person is told, and the folder is read on. */
export function statusForReader(after: SyncStatus, nowMs: number, { intervalMs }: Pace): SyncStatus {
  return isReader(after) ? { ...after, nextAtMs: nowMs + intervalMs } : after;
}

/** As `mayRun`; a refused write, which is no guess at a password, does not stop the reading. */
export function mayRunAsReader(before: SyncStatus, trigger: Parameters<typeof mayRun>[1], nowMs: number): boolean {
  if (!isReader(before) || trigger === 'person') return mayRun(before, trigger, nowMs);
  return nowMs >= (before.nextAtMs ?? 0);
}

/** Whether what waits for the person is only that they may not write. */
export function isReader({ phase, detail = '' }: SyncStatus): boolean {
  return phase === 'asking' && WRITE_REFUSED.test(detail);
}
