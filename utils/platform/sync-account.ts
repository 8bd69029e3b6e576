// Where this browser syncs a vault to, and its secrets: in the extension's own database, wrapped by a key that cannot be taken out.
import type { SyncTransport } from '@/utils/app/sync/ports';
import { type Pace, paceFor, SYNC_OFF, type SyncStatus } from '@/utils/app/sync/states';
import type { Vault } from '@/utils/core/sync/vaults';
import type { Database } from './db/schema';
import { inTransaction } from './db/transaction';
import { storesOf } from './db/vault-stores';
import type { VaultKey } from './sync-crypto';
import { createBrowserSync } from './transports/browser-sync';
import { createCouchDb } from './transports/couchdb';
import { createFolder } from './transports/folder';
import { folderAddress } from './transports/http';
import { createWebDav } from './transports/webdav';

export type SyncAccount =
  | {
      readonly kind: 'webdav' | 'couchdb';
      readonly address: string;
      readonly username: string;
      readonly password: string;
    }
  | { readonly kind: 'browser' }
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle };

interface StoredAccount {
  readonly account: SyncAccount; // without its password
  readonly iv?: Uint8Array<ArrayBuffer>;
  readonly password?: ArrayBuffer;
}

/** The account, or undefined when sync is not set up. */
export async function readAccount(database: Database, vault: Vault = 'own'): Promise<SyncAccount | undefined> {
  const stored = (await database.get(storesOf(vault).meta, 'account')) as StoredAccount | undefined; // from `saveAccount`
  if (stored === undefined) return undefined;
  const { account, iv, password } = stored;
  if (!('password' in account) || iv === undefined || password === undefined) return account;
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await wrappingKey(database, vault), password);
  return { ...account, password: new TextDecoder().decode(plain) };
}

/**
 * Makes `account` the one to sync with. Everything that was known of another folder is forgotten and all records are marked
 * for sending; the library itself stays as it is.
 */
export async function saveAccount(
  database: Database,
  account: SyncAccount,
  keys: readonly VaultKey[],
  vault: Vault = 'own',
): Promise<void> {
  const stores = storesOf(vault);
  const stored = await wrap(database, account, vault);
  await inTransaction(database, Object.values(stores), async (transaction) => {
    const meta = transaction.objectStore(stores.meta);
    await transaction.objectStore(stores.files).clear();
    for (const name of ['pending', 'job', 'refused']) await meta.delete(name);
    const dirty = transaction.objectStore(stores.dirty);
    for (const id of await transaction.objectStore(stores.records).getAllKeys())
      if ((await dirty.getKey(id)) === undefined) await dirty.put({ id, revision: 0 });
    await meta.put(stored, 'account');
    await meta.put(keys, 'keys');
    await meta.put({ ...SYNC_OFF, phase: 'waiting', nextAtMs: 0 } satisfies SyncStatus, 'status');
  });
}

/** Replaces the password only: after it was changed on the server. */
export async function savePassword(database: Database, account: SyncAccount, vault: Vault = 'own'): Promise<void> {
  await database.put(storesOf(vault).meta, await wrap(database, account, vault), 'account');
}

export async function readKeys(database: Database, vault: Vault = 'own'): Promise<readonly VaultKey[]> {
  return ((await database.get(storesOf(vault).meta, 'keys')) as readonly VaultKey[] | undefined) ?? []; // from `saveAccount`
}

/** A further key of the folder; what was locked is read again. */
export async function addKey(database: Database, key: VaultKey, vault: Vault = 'own'): Promise<void> {
  const { meta } = storesOf(vault);
  const keys = await readKeys(database, vault);
  const all = [...keys.filter(({ keyId }) => keyId !== key.keyId), key].sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
  await inTransaction(database, [meta], async (transaction) => {
    await transaction.objectStore(meta).put(all, 'keys');
    await transaction.objectStore(meta).delete('refused');
  });
}

/** Stops syncing one's own. The library stays here, the folder as it is; secrets go. */
export async function removeAccount(database: Database): Promise<void> {
  await inTransaction(database, ['syncMeta', 'syncFiles'], async (transaction) => {
    const meta = transaction.objectStore('syncMeta');
    for (const name of ['account', 'keys', 'pending', 'job', 'refused', 'status']) await meta.delete(name);
    await transaction.objectStore('syncFiles').clear();
  });
}

export async function readStatus(database: Database, vault: Vault = 'own'): Promise<SyncStatus> {
  return ((await database.get(storesOf(vault).meta, 'status')) as SyncStatus | undefined) ?? SYNC_OFF; // from `writeStatus`
}

/** Does nothing once sync was switched off: a round that was under way must not switch it on again. */
export async function writeStatus(database: Database, status: SyncStatus, vault: Vault = 'own'): Promise<void> {
  const name = storesOf(vault).meta;
  await inTransaction(database, [name], async (transaction) => {
    const meta = transaction.objectStore(name);
    if ((await meta.getKey('account')) !== undefined) await meta.put(status, 'status');
  });
}

export function transportFor(account: SyncAccount): SyncTransport {
  switch (account.kind) {
    case 'webdav':
      return createWebDav(account);
    case 'couchdb':
      return createCouchDb(account);
    case 'browser':
      return createBrowserSync();
    case 'folder':
      return createFolder(account.handle);
  }
}

export function paceOf(account: SyncAccount): Pace {
  return paceFor('address' in account ? (folderAddress(account.address)?.hostname ?? '') : '');
}

async function wrap(database: Database, account: SyncAccount, vault: Vault): Promise<StoredAccount> {
  if (!('password' in account)) return { account };
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(account.password);
  const password = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await wrappingKey(database, vault), plain);
  return { account: { ...account, password: '' }, iv, password };
}

/** Made once per browser and vault; no script can read it, only use it. */
async function wrappingKey(database: Database, vault: Vault): Promise<CryptoKey> {
  const name = storesOf(vault).meta;
  const stored = (await database.get(name, 'wrappingKey')) as CryptoKey | undefined; // put there below
  if (stored !== undefined) return stored;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await inTransaction(database, [name], async (transaction) => {
    const meta = transaction.objectStore(name);
    if ((await meta.getKey('wrappingKey')) === undefined) await meta.put(made, 'wrappingKey');
  });
  return (await database.get(name, 'wrappingKey')) as CryptoKey; // by whichever window came first
}
