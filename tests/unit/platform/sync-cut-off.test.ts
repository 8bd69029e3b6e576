// A worker killed in mid-round: nobody tells the page, and what was being sent must not wait for the next interval.
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SYNC_OFF } from '@/utils/app/sync/states';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { saveAccount, writeStatus } from '@/utils/platform/sync-account';
import { SYNC_LOCK } from '@/utils/platform/sync-lock';
import { createSyncPort } from '@/utils/platform/sync-port';
import { syncNow } from '@/utils/platform/syncer';
import { unwrap } from '../../contract/stores';

const ACCOUNT = {
  kind: 'webdav',
  address: 'https://dav.example.cn/dir/',
  username: 'zhang',
  password: 'p',
} as const;
let held: { name: string }[];
let asked: unknown[];
let isDeaf: boolean;

beforeEach(async () => {
  held = [];
  asked = [];
  isDeaf = false;
  underWay = undefined;
  vi.stubGlobal('navigator', { locks: { request: requestLock, query: async () => ({ held }) } });
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'draftside', version: '1.0.0' });
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked.push(message);
    return isDeaf ? undefined : Promise.resolve(null);
  });
  unwrap(await withDatabase((database) => saveAccount(database, ACCOUNT, [])));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await closeDatabase();
  await deleteDB('draftside');
  fakeBrowser.reset();
});

test('while the lock is held a round is running, and nobody is disturbed', async () => {
  const port = await openPort('running');
  held = [{ name: SYNC_LOCK }];
  expect((await port.overview()).status.phase).toBe('running');
  expect(asked).toEqual([]);
});

test('a round whose worker was killed is shown as waiting, and the page that sees it has it taken up again', async () => {
  const port = await openPort('running');
  expect((await port.overview()).status.phase).toBe('waiting');
  expect(asked).toEqual([{ type: 'sync/run', data: { trigger: 'open', deletions: 'ask' } }]);
});

test('a press that a stopping worker did not hear is said again', async () => {
  const port = await openPort('idle');
  isDeaf = true;
  await port.syncNow();
  expect(asked).toHaveLength(2);
});

test('what was edited does not wait for the interval, whatever woke the background', async () => {
  await writePhase('idle');
  const fetched = vi.fn(async () => new Response('', { status: 503 }));
  vi.stubGlobal('fetch', fetched);
  const { signal } = new AbortController();
  await syncNow('time', signal);
  expect(fetched).not.toHaveBeenCalled();
  unwrap(await withDatabase((database) => database.put('syncDirty', { id: 'snippet:x', revision: 1 })));
  await syncNow('time', signal);
  expect(fetched).toHaveBeenCalled();
});

test('what the person asks for while a round is under way is done after it; what comes by itself is left to it', async () => {
  await writePhase('idle');
  const fetched = vi.fn(async () => new Response('', { status: 503 }));
  vi.stubGlobal('fetch', fetched);
  const { signal } = new AbortController();
  let end: (() => void) | undefined;
  underWay = new Promise((resolve) => {
    end = resolve;
  });
  expect(await syncNow('edit', signal)).toBeUndefined();
  const asked = syncNow('person', signal);
  expect(fetched).not.toHaveBeenCalled();
  end?.();
  expect((await asked)?.phase).toBe('waiting');
  expect(fetched).toHaveBeenCalled();
});

/** The browser's locks, for one name; `underWay` ends when the other holder lets go. */
let underWay: Promise<void> | undefined;
async function requestLock(_name: string, { ifAvailable }: LockOptions, work: (lock: object | null) => unknown) {
  if (underWay !== undefined && ifAvailable) return work(null);
  await underWay;
  return work({});
}

async function openPort(phase: 'running' | 'idle') {
  await writePhase(phase);
  const port = createSyncPort();
  await vi.waitFor(() => expect(asked).toHaveLength(1)); // it tells that it was opened
  asked = [];
  return port;
}

const writePhase = async (phase: 'running' | 'idle') =>
  unwrap(await withDatabase((database) => writeStatus(database, { ...SYNC_OFF, phase, nextAtMs: 9e15 })));
