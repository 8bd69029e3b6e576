import { NO_OVERVIEW, type SyncOverview, type SyncPort } from '@/utils/app/sync/sync-port';

/** Sync that only shows what it is given: for tests and for looking at. */
export function createMemorySync(given: Partial<SyncOverview> = {}, rest: Partial<SyncPort> = {}): SyncPort {
  const overview: SyncOverview = {
    ...NO_OVERVIEW,
    ...given,
  };
  const ready = {
    state: 'ready',
    preview: { onlyHere: 0, onlyThere: 0, same: 0 },
    isPlainHttp: false,
  } as const;
  return {
    overview: async () => overview,
    onChange: () => () => undefined,
    test: async () => ready,
    connect: async () => ready,
    disconnect: async () => true,
    syncNow: async () => undefined,
    decide: async () => undefined,
    signIn: async () => undefined,
    unlock: async () => true,
    conflicts: async () => [],
    choose: async () => undefined,
    changePassphrase: async () => 'done',
    snapshots: async () => [],
    takeSnapshot: async () => true,
    restore: async () => true,
    ...rest,
  };
}
