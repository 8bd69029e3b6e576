import { SYNC_OFF } from '@/utils/app/sync/states';
import type { PassphraseChange, SyncOverview, SyncPort, SyncSetup } from '@/utils/app/sync/sync-port';
import { type Vault, vaultOfRecord } from '@/utils/core/sync/vaults';
import { browser } from './browser';
import { type ChangeNotices, createChangeNotices } from './db/changes';
import { chooseConflict, readConflicts, readDevices } from './db/conflicts';
import { withDatabase } from './db/open';
import type { Database } from './db/schema';
import { leaveTeam, nameTeam, readTeamName } from './db/shared-library';
import { keepDailySnapshot, keepUpgradeSnapshot, readSnapshots, restoreSnapshot, takeSnapshot } from './db/snapshots';
import { storesOf } from './db/vault-stores';
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
import type { VaultKey } from './sync-crypto';
import { SYNC_LOCK } from './sync-lock';
import { type Look, type Prepared, problem, problemOf, problemWith } from './sync-problems';
import { folderAddress } from './transports/http';

/** What looks at places and opens their keys is loaded when that is asked for. */
const settingUp = () => import('./sync-setup');

/**
 * Sync of a vault as pages see it. Setting up happens in the page, where the person's click is; rounds are run by the
 * background. The port of one's own vault also tells the background that the page is there, and keeps snapshots.
 */
export function createSyncPort(vault: Vault = 'own'): SyncPort {
  const notices = createChangeNotices('sync');
  const library = createChangeNotices('snippets');
  const packs = createChangeNotices('packs');
  let prepared: Prepared | undefined;
  const announce = () => notices.announce();
  const run = async (deletions: 'ask' | 'accept' | 'keep' = 'ask') => {
    const request = { trigger: 'person', deletions, vault } as const;
    const heard = await sendToBackground('sync/run', request);
    if (!heard.ok) await sendToBackground('sync/run', request); // a worker that is being stopped loses what it was told
  };
  if (vault === 'own') attend(library);
  return {
    async overview() {
      const read = await withDatabase((database) => readOverview(database, vault));
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
      const look = await examine(setup, vault);
      prepared = look.prepared;
      return look.finding;
    },
    async connect(teamName = '') {
      if (prepared === undefined) return problem('address-invalid').finding;
      const { account, keys, vault: made, teamName: known } = prepared;
      const newName = known === undefined ? teamName : undefined;
      const stored =
        made && (await (await settingUp()).storeKey(transportFor(account), made, new AbortController().signal));
      if (stored && !stored.ok) return problem(problemOf(stored.failure), stored.failure.detail).finding;
      const kept = await withDatabase(async (database) => {
        await takeSnapshot(database, 'sync', Date.now());
        await (vault === 'own' ? saveAccount(database, account, keys) : joinTeam(database, account, keys, newName));
      });
      if (!kept.ok) return problem('full', 'disk').finding;
      await setSyncServer('address' in account ? serverPattern(account.address) : undefined, vault);
      await reconcileSites(); // the server was granted before it was known to be one
      prepared = undefined;
      library.announce();
      announce();
      await run();
      return { state: 'ready', preview: { onlyHere: 0, onlyThere: 0, same: 0 }, isPlainHttp: false };
    },
    async disconnect(things = 'keep') {
      const left = await withDatabase(async (database) => {
        if (vault === 'own') return removeAccount(database);
        await takeSnapshot(database, 'sync', Date.now());
        await leaveTeam(database, things);
      });
      if (!left.ok) return false;
      await setSyncServer(undefined, vault);
      library.announce();
      announce();
      return true;
    },
    syncNow: () => run(),
    decide: (deletions) => run(deletions),
    async signIn(password) {
      await withDatabase(async (database) => {
        const account = await readAccount(database, vault);
        if (account && 'password' in account) await savePassword(database, { ...account, password }, vault);
      });
      await run();
    },
    async unlock(passphrase) {
      const opened = await withDatabase((database) => unlock(database, vault, passphrase));
      if (!opened.ok || !opened.value) return false;
      await run();
      return true;
    },
    async changePassphrase(before, after) {
      const changed = await withDatabase((database) => changePassphrase(database, vault, before, after));
      return changed.ok ? changed.value : 'failed';
    },
    async conflicts() {
      const read = await withDatabase((database) => readConflicts(database, vault));
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

/** The background may be asleep: what happens in this window has to wake it. */
function attend(library: ChangeNotices): void {
  library.onChange(() => void sendToBackground('sync/run', { trigger: 'edit', deletions: 'ask' }));
  void sendToBackground('sync/run', { trigger: 'open', deletions: 'ask' });
  void withDatabase(keepSnapshots);
}

const OFF: SyncOverview = { status: SYNC_OFF, place: '', isEncrypted: false, waiting: 0, conflicts: 0, devices: [] };

/** Cut off: a round that is said to be running while nobody holds the lock was killed, and has to be taken up again. */
type FoundOverview = SyncOverview & { readonly isCutOff: boolean };

async function readOverview(database: Database, vault: Vault): Promise<FoundOverview> {
  const stores = storesOf(vault);
  const account = await readAccount(database, vault);
  const inConflict = await database.getAllKeysFromIndex(stores.records, 'byConflict');
  const conflicts = inConflict.filter((id) => vaultOfRecord(id) === vault).length;
  if (account === undefined) return { ...OFF, conflicts, isCutOff: false };
  const status = await readStatus(database, vault);
  const isCutOff = status.phase === 'running' && !(await isSyncing());
  const teamName = vault === 'shared' ? await readTeamName(database) : undefined;
  return {
    status: isCutOff ? { ...status, phase: 'waiting' } : status,
    isCutOff,
    kind: account.kind,
    place: placeOf(account),
    isEncrypted: (await readKeys(database, vault)).length > 0,
    waiting: await database.count(stores.dirty),
    conflicts,
    devices: await readDevices(database, vault),
    ...(teamName !== undefined && { teamName }),
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
async function examine(setup: SyncSetup, vault: Vault): Promise<Look> {
  const early = problemWith(setup);
  if (early !== undefined) return problem(early);
  const account = await toAccount(setup);
  if (account === undefined) return problem('permission');
  const passphrase = 'passphrase' in setup ? setup.passphrase : '';
  const { signal } = new AbortController();
  const { lookAt } = await settingUp();
  const look = await withDatabase(async (database) => {
    if (await isPlaceOf(database, vault === 'own' ? 'shared' : 'own', account)) return problem('same-place');
    return lookAt(database, account, transportFor(account), passphrase, signal, vault);
  });
  return look.ok ? look.value : problem('full', 'disk');
}

/** Whether the other vault lies in this very folder. */
async function isPlaceOf(database: Database, other: Vault, account: SyncAccount): Promise<boolean> {
  const known = await readAccount(database, other);
  if (known?.kind === 'folder' && account.kind === 'folder') return known.handle.isSameEntry(account.handle);
  if (known === undefined || !('address' in known) || !('address' in account)) return false;
  return folderAddress(known.address)?.href === folderAddress(account.address)?.href;
}

/** Under the lock: no round of a team that was left may still be writing. What strayed here before is the person's own. */
function joinTeam(
  database: Database,
  account: SyncAccount,
  keys: readonly VaultKey[],
  name: string | undefined,
): Promise<void> {
  return navigator.locks.request(SYNC_LOCK, async () => {
    await leaveTeam(database, 'keep');
    await saveAccount(database, account, keys, 'shared');
    if (name !== undefined) await nameTeam(database, name, Date.now());
  });
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

async function changePassphrase(
  database: Database,
  vault: Vault,
  before: string,
  after: string,
): Promise<PassphraseChange> {
  const account = await readAccount(database, vault);
  if (account === undefined) return 'failed';
  const { replacePassphrase } = await settingUp();
  return replacePassphrase(transportFor(account), before, after, new AbortController().signal);
}

async function unlock(database: Database, vault: Vault, passphrase: string): Promise<boolean> {
  const account = await readAccount(database, vault);
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
  for (const key of keys) await addKey(database, key, vault);
  return keys.length > 0;
}
