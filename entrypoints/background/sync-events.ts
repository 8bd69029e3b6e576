import { browser } from '@/utils/platform/browser';
import { log } from '@/utils/platform/log';
import { nextRunMs, type SyncRequest, type SyncTrigger, syncNow, waitAfterEditMs } from '@/utils/platform/syncer';

const ALARM = 'draftside.sync';
/** Browsers do not wake a packed extension more often. */
const SHORTEST_MS = 30_000;
/** A worker is stopped after 30 s without a call of the extension API; waiting for a server is none. */
const KEEP_ALIVE_MS = 20_000;

/** Runs sync when it is time: at start, by alarm, when the network comes back. Edits and the person come by message. */
export function listenForSync(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void runSync('time');
  });
  browser.runtime.onStartup.addListener(() => void runSync('time'));
  browser.runtime.onInstalled.addListener(() => void runSync('time'));
  globalThis.addEventListener?.('online', () => void runSync('time'));
}

/** Soon after an edit, so that several become one file; at once when the person asks or opens the panel. */
export function requestSync(trigger: 'edit' | 'person' | 'open', request: SyncRequest): void {
  if (trigger === 'edit') void soon();
  else void runSync(trigger === 'person' ? 'person' : 'time', request);
}

let isSoon = false;

async function soon(): Promise<void> {
  const waitMs = await waitAfterEditMs();
  if (waitMs === undefined || isSoon) return;
  if (waitMs >= SHORTEST_MS) {
    // A worker may not live that long; the alarm wakes it.
    browser.alarms.create(ALARM, { when: Date.now() + waitMs });
    return;
  }
  isSoon = true;
  setTimeout(() => {
    isSoon = false;
    void runSync('edit');
  }, waitMs);
}

/** Syncs if it is time for this trigger, and sets the alarm for the next. Never throws. */
export async function runSync(trigger: SyncTrigger, request: SyncRequest = {}): Promise<void> {
  const keepAlive = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE_MS);
  try {
    // Replaced below; when this worker is killed before, it wakes the next one.
    browser.alarms.create(ALARM, { when: Date.now() + 2 * SHORTEST_MS });
    const status = await syncNow(trigger, new AbortController().signal, request);
    await setAlarm();
    if (status !== undefined) void soon(); // what was edited meanwhile
  } catch (cause) {
    log('sync', cause);
  } finally {
    clearInterval(keepAlive);
  }
}

async function setAlarm(): Promise<void> {
  const nextMs = await nextRunMs();
  if (nextMs === undefined) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(nextMs, Date.now() + SHORTEST_MS) });
}
