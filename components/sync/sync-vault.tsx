import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SyncPort } from '@/utils/app/sync/sync-port';
import type { Vault } from '@/utils/core/sync/vaults';
import { useServices } from '../services';

/** Which vault the parts below show and act on; without it, the person's own. */
export interface SyncVault {
  readonly vault: Vault;
  readonly sync: SyncPort;
}

const Context = createContext<SyncVault | undefined>(undefined);

export const SyncVaultProvider = Context.Provider;

export function useSyncVault(): SyncVault {
  const { sync } = useServices();
  return useContext(Context) ?? { vault: 'own', sync };
}
