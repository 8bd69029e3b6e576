// From what a person typed to a place that was looked at. Nothing is written.
import type { SyncSetup } from '@/utils/app/sync/sync-port';
import type { Vault } from '@/utils/core/sync/vaults';
import { withDatabase } from './db/open';
import type { Database } from './db/schema';
import { originPattern, requestSite } from './permissions';
import { readAccount, type SyncAccount, transportFor } from './sync-account';
import { type Look, problem, problemWith } from './sync-problems';
import { folderAddress } from './transports/http';

/** What looks at places and opens their keys is loaded when that is asked for. */
export const settingUp = () => import('./sync-setup');

/** Asks for the permission first of all: the browser shows its question only inside the click. */
export async function examine(setup: SyncSetup, vault: Vault): Promise<Look> {
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

export function serverPattern(address: string): string | undefined {
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
