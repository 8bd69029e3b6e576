import type { Vault } from '@/utils/core/sync/vaults';

/** Where the records of a vault lie, what of them is not sent yet, which files are known, and everything else of it. */
export interface VaultStores {
  readonly records: 'syncRecords' | 'sharedRecords';
  readonly dirty: 'syncDirty' | 'sharedDirty';
  readonly files: 'syncFiles' | 'sharedFiles';
  readonly meta: 'syncMeta' | 'sharedMeta';
}

const STORES: Readonly<Record<Vault, VaultStores>> = {
  own: { records: 'syncRecords', dirty: 'syncDirty', files: 'syncFiles', meta: 'syncMeta' },
  shared: { records: 'sharedRecords', dirty: 'sharedDirty', files: 'sharedFiles', meta: 'sharedMeta' },
};

export const storesOf = (vault: Vault): VaultStores => STORES[vault];
