// Runs rounds of sync for this browser: one at a time, in slices that a worker survives.
import { mayRunAsReader, outcomeForReader, statusForReader } from '@/utils/app/sync/read-only';
import { type RoundOutcome, runRound } from '@/utils/app/sync/round';
import { afterRound, mayRun, type SyncStatus } from '@/utils/app/sync/states';
import { VAULTS, type Vault } from '@/utils/core/sync/vaults';
import { createChangeNotices } from './db/changes';
import { withDatabase } from './db/open';
import { createReplicaStore } from './db/replica-store';
import type { Database } from './db/schema';
import { randomWord } from './db/sync-records';
import { storesOf } from './db/vault-stores';
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

/** What a person may ask for: of one vault, or of both. */
export interface SyncRequest {
  readonly deletions?: 'ask' | 'accept' | 'keep';
  readonly vault?: Vault;
}

/**
 * Syncs if it is time, or if the person wants it. Does nothing when another round is under way, unless the person asks: then
 * after that one. One vault after the other, and whatever becomes of one, the other has its turn. Resolves with the state
 * of the first afterwards. Never throws.
 */
export async function syncNow(
  trigger: SyncTrigger,
  signal: AbortSignal,
  { deletions = 'ask', vault }: SyncRequest = {},
): Promise<SyncStatus | undefined> {
  // What the person asks for is done after the round under way, which may have been past it already.
  const status = await navigator.locks.request(SYNC_LOCK, { ifAvailable: trigger !== 'person' }, async (lock) => {
    if (lock === null) return undefined;
    const after: (SyncStatus | undefined)[] = [];
    for (const each of vault === undefined ? VAULTS : [vault])
      after.push(await syncVault(each, trigger, signal, deletions));
    return after[0];
  });
  notices.announce();
  return status;
}

async function syncVault(
  vault: Vault,
  trigger: SyncTrigger,
  signal: AbortSignal,
  deletions: 'ask' | 'accept' | 'keep',
): Promise<SyncStatus | undefined> {
  try {
    const done = await withDatabase((database) => syncOnce(database, vault, trigger, signal, deletions));
    if (!done.ok) log('sync', done.failure.code);
    return done.ok ? done.value : undefined;
  } catch (cause) {
    log('sync', cause);
    return undefined;
  }
}

/** When to run next by itself; undefined when sync is off or waits for the person. */
export async function nextRunMs(): Promise<number | undefined> {
  const statuses = await withDatabase((database) => Promise.all(VAULTS.map((vault) => readStatus(database, vault))));
  const times = statuses.ok
    ? statuses.value.filter(({ phase }) => phase !== 'off').map(({ nextAtMs }) => nextAtMs)
    : [];
  return earliest(times);
}

/** How long to wait after an edit; undefined when there is nothing to send, nowhere, or not before something else. */
export async function waitAfterEditMs(): Promise<number | undefined> {
  const found = await withDatabase((database) => Promise.all(VAULTS.map((vault) => waitOf(database, vault))));
  return found.ok ? earliest(found.value) : undefined;
}

async function waitOf(database: Database, vault: Vault): Promise<number | undefined> {
  const account = await readAccount(database, vault);
  if (account === undefined || (await database.count(storesOf(vault).dirty)) === 0) return undefined;
  return mayRun(await readStatus(database, vault), 'edit', Date.now()) ? paceOf(account).afterEditMs : undefined;
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

async function syncOnce(
  database: Database,
  vault: Vault,
  trigger: SyncTrigger,
  signal: AbortSignal,
  deletions: 'ask' | 'accept' | 'keep',
): Promise<SyncStatus> {
  const before = await readStatus(database, vault);
  const account = await readAccount(database, vault);
  const mayStart = vault === 'shared' ? mayRunAsReader : mayRun;
  if (account === undefined || !mayStart(before, await reasonNow(database, vault, trigger), Date.now())) return before;
  await writeStatus(database, { ...before, phase: 'running' }, vault);
  notices.announce();
  const ports = {
    transport: transportFor(account),
    replica: createReplicaStore(database, library.announce, vault),
    sealer: createSealer(await readKeys(database, vault)),
    nowMs: Date.now,
    random: Math.random,
    newDevice: () => randomWord(12),
  };
  if (vault === 'own') await sendSettings(database);
  const ran = await runSlices(() => runRound(ports, { signal, sliceMs: SLICE_MS, deletions }));
  if (vault === 'own') await receiveSettings(database);
  packs.announce();
  const isTeam = vault === 'shared';
  const outcome = isTeam ? outcomeForReader(ran, await database.count(storesOf(vault).dirty)) : ran;
  const now = { nowMs: Date.now(), random: Math.random(), pace: paceOf(account) };
  const after = afterRound(before, outcome, now);
  if (outcome.state === 'failed') log('sync', outcome.failure.detail);
  await writeStatus(database, isTeam ? statusForReader(after, now.nowMs, now.pace) : after, vault);
  return after;
}

/**
 * What was edited waits for no interval: the alarm may be the one set for it, or come for an edit whose worker was killed.
 * An edit of one vault is none of the other.
 */
async function reasonNow(database: Database, vault: Vault, trigger: SyncTrigger): Promise<SyncTrigger> {
  if (trigger === 'person') return trigger;
  return (await database.count(storesOf(vault).dirty)) > 0 ? 'edit' : 'time';
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
