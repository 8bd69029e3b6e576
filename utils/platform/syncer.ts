// Runs rounds of sync for this browser: one at a time, in slices that a worker survives.
import { type RoundOutcome, runRound } from '@/utils/app/sync/round';
import { afterRound, mayRun, type SyncStatus } from '@/utils/app/sync/states';
import { createChangeNotices } from './db/changes';
import { withDatabase } from './db/open';
import { createReplicaStore } from './db/replica-store';
import type { Database } from './db/schema';
import { randomWord } from './db/sync-records';
import { log } from './log';
import { paceOf, readAccount, readKeys, readStatus, transportFor, writeStatus } from './sync-account';
import { createSealer } from './sync-crypto';
import { SYNC_LOCK } from './sync-lock';
import { receiveSettings, sendSettings } from './synced-settings';

export type SyncTrigger = 'time' | 'edit' | 'person';

const SLICE_MS = 20_000;
/** In one go; what is left is for the next alarm. */
const MOST_SLICES = 30;

const library = createChangeNotices('snippets');
const notices = createChangeNotices('sync');
const packs = createChangeNotices('packs');

/** Tells when the state of sync may have changed. */
export const onSyncChanged = notices.onChange;
export const announceSync = notices.announce;

/**
 * Syncs if it is time, or if the person wants it. Does nothing when another round is under way, unless the person asks: then
 * after that one. Resolves with the state afterwards. Never throws.
 */
export async function syncNow(
  trigger: SyncTrigger,
  signal: AbortSignal,
  deletions: 'ask' | 'accept' | 'keep' = 'ask',
): Promise<SyncStatus | undefined> {
  // What the person asks for is done after the round under way, which may have been past it already.
  const status = await navigator.locks.request(SYNC_LOCK, { ifAvailable: trigger !== 'person' }, async (lock) => {
    if (lock === null) return undefined;
    const done = await withDatabase((database) => syncOnce(database, trigger, signal, deletions));
    if (!done.ok) log('sync', done.failure.code);
    return done.ok ? done.value : undefined;
  });
  notices.announce();
  return status;
}

/** When to run next by itself; undefined when sync is off or waits for the person. */
export async function nextRunMs(): Promise<number | undefined> {
  const status = await withDatabase(readStatus);
  return status.ok && status.value.phase !== 'off' ? status.value.nextAtMs : undefined;
}

/** How long to wait after an edit; undefined when there is nothing to send, or nowhere. */
export async function waitAfterEditMs(): Promise<number | undefined> {
  const found = await withDatabase(async (database) => {
    const account = await readAccount(database);
    const isDirty = (await database.count('syncDirty')) > 0;
    return account && isDirty ? paceOf(account).afterEditMs : undefined;
  });
  return found.ok ? found.value : undefined;
}

async function syncOnce(
  database: Database,
  trigger: SyncTrigger,
  signal: AbortSignal,
  deletions: 'ask' | 'accept' | 'keep',
): Promise<SyncStatus> {
  const before = await readStatus(database);
  const account = await readAccount(database);
  if (account === undefined || !mayRun(before, await reasonNow(database, trigger), Date.now())) return before;
  await writeStatus(database, { ...before, phase: 'running' });
  notices.announce();
  const ports = {
    transport: transportFor(account),
    replica: createReplicaStore(database, library.announce),
    sealer: createSealer(await readKeys(database)),
    nowMs: Date.now,
    random: Math.random,
    newDevice: () => randomWord(12),
  };
  await sendSettings(database);
  const outcome = await runSlices(() => runRound(ports, { signal, sliceMs: SLICE_MS, deletions }));
  await receiveSettings(database);
  packs.announce();
  const after = afterRound(before, outcome, { nowMs: Date.now(), random: Math.random(), pace: paceOf(account) });
  if (outcome.state === 'failed') log('sync', outcome.failure.detail);
  await writeStatus(database, after);
  return after;
}

/** What was edited waits for no interval: the alarm may be the one set for it, or come for an edit whose worker was killed. */
async function reasonNow(database: Database, trigger: SyncTrigger): Promise<SyncTrigger> {
  return trigger === 'time' && (await database.count('syncDirty')) > 0 ? 'edit' : trigger;
}

/** Slice after slice until there is nothing more. What the browser's database refuses counts as a failure, like a server's. */
async function runSlices(slice: () => Promise<RoundOutcome>): Promise<RoundOutcome> {
  try {
    let outcome = await slice();
    for (let count = 1; outcome.state === 'more' && count < MOST_SLICES; count++) outcome = await slice();
    return outcome;
  } catch (cause) {
    log('sync stopped', cause);
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    const report = { changed: 0, pushed: 0, skipped: {}, healed: { files: 0 } };
    return {
      state: 'failed',
      failure: { kind: isFull ? 'full' : 'again', detail: isFull ? 'disk' : 'stopped' },
      report,
    };
  }
}
