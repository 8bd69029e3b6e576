import type { LibraryFinding, LibraryPort, SubscribedLibrary } from '@/utils/app/libraries';

/** Subscriptions that only show what they are given: for tests and for looking at. */
export function createMemoryLibraries(
  given: readonly SubscribedLibrary[] = [],
  rest: Partial<LibraryPort> = {},
): LibraryPort {
  const nothing: LibraryFinding = { state: 'problem', problem: 'gone' };
  return {
    list: async () => given,
    look: async () => nothing,
    subscribe: async () => nothing,
    unsubscribe: async () => undefined,
    refresh: async () => undefined,
    allow: async () => undefined,
    dismissNews: async () => undefined,
    revert: async () => undefined,
    openSites: async () => [],
    presetKinds: async () => ({}),
    enableSites: async () => true,
    onChange: () => () => undefined,
    ...rest,
  };
}
