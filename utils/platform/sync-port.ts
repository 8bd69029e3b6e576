import { NO_OVERVIEW, type PassphraseChange, type SyncPort } from '@/utils/app/sync/sync-port';
import type { Vault } from '@/utils/core/sync/vaults';
import { browser } from './browser';
import { type ChangeNotices, createChangeNotices } from './db/changes';
import { chooseConflict, readConflicts } from './db/conflicts';
import { withDatabase } from './db/open';
import type { Database } from './db/schema';
import { leaveTeam, nameTeam } from './db/shared-library';
import { keepDailySnapshot, keepUpgradeSnapshot, readSnapshots, restoreSnapshot, takeSnapshot } from './db/snapshots';
import { sendToBackground } from './messaging/send';
import { setSyncServer } from './permissions';
import { reconcileSites } from './site-scripts';
import {
  addKey,
  readAccount,
  removeAccount,
  type SyncAccount,
  saveAccount,
  savePassword,
  transportFor,
} from './sync-account';
import type { VaultKey } from './sync-crypto';
import { examine, serverPattern, settingUp } from './sync-examine';
import { SYNC_LOCK } from './sync-lock';
import { readOverview } from './sync-overview';
import { type Look, problem, problemOf } from './sync-problems';

/**
 * Sync of a vault as pages see it. Setting up happens in the page, where the person's click is; rounds are run by the
 * background. The port of one's own vault also tells the background that the page is there, and keeps snapshots.
 */
export function createSyncPort(vault: Vault = 'own'): SyncPort {
  const notices = createChangeNotices('sync');
  const library = createChangeNotices('snippets');
  const packs = createChangeNotices('packs');
  let looked: Look | undefined;
  // Announcements go to the other windows only; this one has to hear of what it did itself.
  const listeners = new Set<() => void>();
  const announce = () => {
    notices.announce();
    for (const listener of listeners) listener();
  };
  const run = async (deletions: 'ask' | 'accept' | 'keep' = 'ask') => {
    const request = { trigger: 'person', deletions, vault } as const;
    const heard = await sendToBackground('sync/run', request);
    if (!heard.ok) await sendToBackground('sync/run', request); // a worker that is being stopped loses what it was told
  };
  if (vault === 'own') attend(library, packs);
  return {
    async overview() {
      const read = await withDatabase((database) => readOverview(database, vault));
      if (!read.ok) return NO_OVERVIEW;
      const { isCutOff, ...overview } = read.value;
      if (isCutOff) void sendToBackground('sync/run', { trigger: 'open', deletions: 'ask' });
      return overview;
    },
    onChange(listener) {
      const stops = [notices.onChange(listener), library.onChange(listener), () => listeners.delete(listener)];
      listeners.add(listener);
      return () => {
        for (const stop of stops) stop();
      };
    },
    async test(setup) {
      looked = await examine(setup, vault);
      return looked.finding;
    },
    async connect(teamName = '') {
      if (looked?.prepared === undefined) return problem('address-invalid').finding;
      const { finding, prepared } = looked;
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
      looked = undefined;
      library.announce();
      announce();
      await run();
      return finding;
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
function attend(...changes: readonly ChangeNotices[]): void {
  for (const { onChange } of changes)
    onChange(() => void sendToBackground('sync/run', { trigger: 'edit', deletions: 'ask' }));
  void sendToBackground('sync/run', { trigger: 'open', deletions: 'ask' });
  void withDatabase(keepSnapshots);
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
