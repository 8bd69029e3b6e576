import { SYNC_OFF } from '@/utils/app/sync/states';
import type { PassphraseChange, SyncOverview, SyncPort, SyncSetup } from '@/utils/app/sync/sync-port';
import { browser } from './browser';
import { createChangeNotices } from './db/changes';
import { chooseConflict, readConflicts, readDevices } from './db/conflicts';
import { withDatabase } from './db/open';
import type { Database } from './db/schema';
import { keepDailySnapshot, keepUpgradeSnapshot, readSnapshots, restoreSnapshot, takeSnapshot } from './db/snapshots';
import { sendToBackground } from './messaging/send';
import { originPattern, requestSite, setSyncServer } from './permissions';
import { reconcileSites } from './site-scripts';
import {
  addKey,
  readAccount,
  readKeys,
  readStatus,
  removeAccount,
  type SyncAccount,
  saveAccount,
  savePassword,
  transportFor,
} from './sync-account';
import { SYNC_LOCK } from './sync-lock';
import { type Look, type Prepared, problem, problemOf, problemWith } from './sync-problems';
import { folderAddress } from './transports/http';

/** What looks at places and opens their keys is loaded when that is asked for. */
const settingUp = () => import('./sync-setup');

/** Sync as pages see it. Setting up happens in the page, where the person's click is; rounds are run by the background. */
export function createSyncPort(): SyncPort {
  const notices = createChangeNotices('sync');
  const library = createChangeNotices('snippets');
  const packs = createChangeNotices('packs');
  let prepared: Prepared | undefined;
  const announce = () => notices.announce();
  const run = async (deletions: 'ask' | 'accept' | 'keep' = 'ask') => {
    const request = { trigger: 'person', deletions } as const;
    const heard = await sendToBackground('sync/run', request);
    if (!heard.ok) await sendToBackground('sync/run', request); // a worker that is being stopped loses what it was told
  };
  // The background may be asleep: what happens in this window has to wake it.
  library.onChange(() => void sendToBackground('sync/run', { trigger: 'edit', deletions: 'ask' }));
  void sendToBackground('sync/run', { trigger: 'open', deletions: 'ask' });
  void withDatabase(keepSnapshots);
  return {
    async overview() {
      const read = await withDatabase(readOverview);
      if (!read.ok) return OFF;
      const { isCutOff, ...overview } = read.value;
      if (isCutOff) void sendToBackground('sync/run', { trigger: 'open', deletions: 'ask' });
      return overview;
    },
    onChange(listener) {
      const stops = [notices.onChange(listener), library.onChange(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    async test(setup) {
      const look = await examine(setup);
      prepared = look.prepared;
      return look.finding;
    },
    async connect() {
      if (prepared === undefined) return problem('address-invalid').finding;
      const { account, keys, vault } = prepared;
      const stored =
        vault && (await (await settingUp()).storeKey(transportFor(account), vault, new AbortController().signal));
      if (stored && !stored.ok) return problem(problemOf(stored.failure), stored.failure.detail).finding;
      await setSyncServer('address' in account ? serverPattern(account.address) : undefined);
      await reconcileSites(); // the server was granted before it was known to be one
      await withDatabase(async (database) => {
        await takeSnapshot(database, 'sync', Date.now());
        await saveAccount(database, account, keys);
      });
      prepared = undefined;
      announce();
      await run();
      return { state: 'ready', preview: { onlyHere: 0, onlyThere: 0, same: 0 }, isPlainHttp: false };
    },
    async disconnect() {
      await withDatabase(removeAccount);
      await setSyncServer(undefined);
      announce();
    },
    syncNow: () => run(),
    decide: (deletions) => run(deletions),
    async signIn(password) {
      await withDatabase(async (database) => {
        const account = await readAccount(database);
        if (account && 'password' in account) await savePassword(database, { ...account, password });
      });
      await run();
    },
    async unlock(passphrase) {
      const opened = await withDatabase((database) => unlock(database, passphrase));
      if (!opened.ok || !opened.value) return false;
      await run();
      return true;
    },
    async changePassphrase(before, after) {
      const changed = await withDatabase((database) => changePassphrase(database, before, after));
      return changed.ok ? changed.value : 'failed';
    },
    async conflicts() {
      const read = await withDatabase(readConflicts);
      return read.ok ? read.value : [];
    },
    async snapshots() {
      const read = await withDatabase(readSnapshots);
      return read.ok ? read.value : [];
    },
    async takeSnapshot(reason) {
      const taken = await withDatabase((database) => takeSnapshot(database, reason, Date.now()));
      return taken.ok && taken.value;
    },
    async restore(atMs) {
      const restored = await withDatabase((database) => restoreSnapshot(database, atMs));
      library.announce();
      packs.announce();
      void sendToBackground('sync/run', { trigger: 'edit', deletions: 'ask' });
      return restored.ok && restored.value;
    },
    async choose(recordId, field, value) {
      await withDatabase((database) => chooseConflict(database, recordId, field, value));
      library.announce();
      announce();
      void sendToBackground('sync/run', { trigger: 'edit', deletions: 'ask' });
    },
  };
}

const OFF: SyncOverview = { status: SYNC_OFF, place: '', isEncrypted: false, waiting: 0, conflicts: 0, devices: [] };

/** Cut off: a round that is said to be running while nobody holds the lock was killed, and has to be taken up again. */
type FoundOverview = SyncOverview & { readonly isCutOff: boolean };

async function readOverview(database: Database): Promise<FoundOverview> {
  const account = await readAccount(database);
  const conflicts = await database.countFromIndex('syncRecords', 'byConflict');
  if (account === undefined) return { ...OFF, conflicts, isCutOff: false };
  const status = await readStatus(database);
  const isCutOff = status.phase === 'running' && !(await isSyncing());
  return {
    status: isCutOff ? { ...status, phase: 'waiting' } : status,
    isCutOff,
    kind: account.kind,
    place: placeOf(account),
    isEncrypted: (await readKeys(database)).length > 0,
    waiting: await database.count('syncDirty'),
    conflicts,
    devices: await readDevices(database),
  };
}

async function isSyncing(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === SYNC_LOCK);
}

function placeOf(account: SyncAccount): string {
  if ('address' in account) return folderAddress(account.address)?.host ?? '';
  return account.kind === 'folder' ? account.handle.name : '';
}

/** Asks for the permission first of all: the browser shows its question only inside the click. */
async function examine(setup: SyncSetup): Promise<Look> {
  const early = problemWith(setup);
  if (early !== undefined) return problem(early);
  const account = await toAccount(setup);
  if (account === undefined) return problem('permission');
  const passphrase = 'passphrase' in setup ? setup.passphrase : '';
  const { signal } = new AbortController();
  const { lookAt } = await settingUp();
  const look = await withDatabase((database) => lookAt(database, account, transportFor(account), passphrase, signal));
  return look.ok ? look.value : problem('full', 'disk');
}

async function toAccount(setup: SyncSetup): Promise<SyncAccount | undefined> {
  switch (setup.kind) {
    case 'browser':
      return { kind: 'browser' };
    case 'folder':
      return pickFolder();
    default: {
      const pattern = serverPattern(setup.address);
      if (pattern === undefined || !(await requestSite(pattern))) return undefined;
      const { kind, address, username, password } = setup;
      return { kind, address, username, password };
    }
  }
}

function serverPattern(address: string): string | undefined {
  const url = folderAddress(address);
  return url && originPattern(url);
}

async function pickFolder(): Promise<SyncAccount | undefined> {
  const picker = (globalThis as { showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle> })
    .showDirectoryPicker; // not in TypeScript's library, nor in Firefox
  if (picker === undefined) return undefined;
  try {
    return { kind: 'folder', handle: await picker({ mode: 'readwrite', id: 'draftside-sync' }) };
  } catch {
    return undefined; // the person changed their mind
  }
}

/** Of an upgrade first: today's may have been taken by the version before. */
async function keepSnapshots(database: Database): Promise<void> {
  await keepUpgradeSnapshot(database, browser.runtime.getManifest().version, Date.now());
  await keepDailySnapshot(database, Date.now());
}

async function changePassphrase(database: Database, before: string, after: string): Promise<PassphraseChange> {
  const account = await readAccount(database);
  if (account === undefined) return 'failed';
  const { replacePassphrase } = await settingUp();
  return replacePassphrase(transportFor(account), before, after, new AbortController().signal);
}

async function unlock(database: Database, passphrase: string): Promise<boolean> {
  const account = await readAccount(database);
  if (account === undefined) return false;
  const transport = transportFor(account);
  const { signal } = new AbortController();
  const listed = await transport.list(signal);
  if (!listed.ok) return false;
  const { openStoredKeys } = await settingUp();
  const keys = await openStoredKeys(
    transport,
    listed.value.map(({ name }) => name),
    passphrase,
    signal,
  );
  for (const key of keys) await addKey(database, key);
  return keys.length > 0;
}
