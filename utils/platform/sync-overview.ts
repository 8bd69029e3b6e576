// How sync of a vault stands, read from what is stored.
import { NO_OVERVIEW, type SyncOverview } from '@/utils/app/sync/sync-port';
import { type Vault, vaultOfRecord } from '@/utils/core/sync/vaults';
import { readDevices } from './db/conflicts';
import type { Database } from './db/schema';
import { readTeamName } from './db/shared-library';
import { storesOf } from './db/vault-stores';
import { readAccount, readKeys, readStatus, type SyncAccount } from './sync-account';
import { SYNC_LOCK } from './sync-lock';
import { folderAddress } from './transports/http';

/** Cut off: a round that is said to be running while nobody holds the lock was killed, and has to be taken up again. */
type FoundOverview = SyncOverview & { readonly isCutOff: boolean };

export async function readOverview(database: Database, vault: Vault): Promise<FoundOverview> {
  const stores = storesOf(vault);
  const account = await readAccount(database, vault);
  const inConflict = await database.getAllKeysFromIndex(stores.records, 'byConflict');
  const conflicts = inConflict.filter((id) => vaultOfRecord(id) === vault).length;
  if (account === undefined) return { ...NO_OVERVIEW, conflicts, isCutOff: false };
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
