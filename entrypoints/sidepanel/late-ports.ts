import type { PanelServices } from '@/components/services';
import type { Vault } from '@/utils/core/sync/vaults';
import { createFirstSnippets } from '@/utils/platform/first-snippets';
import { latePort } from '@/utils/platform/late-port';

type Late = Pick<PanelServices, 'snippets' | 'drafts' | 'sync' | 'sharedSync' | 'ownData' | 'support' | 'places'>;

/** The ports that a first paint does without. */
export function createLatePorts(): Late {
  const snippets = lateSnippets();
  return {
    snippets: { ...snippets, ...createFirstSnippets(snippets) },
    drafts: lateDrafts(),
    sync: lateSync('own'),
    sharedSync: lateSync('shared'),
    ownData: latePort<PanelServices['ownData']>(
      async () => (await import('@/utils/platform/own-data')).createOwnData(),
      { usage: 'asks', keep: 'asks', eraseAll: 'asks' },
    ),
    places: latePort<PanelServices['places']>(
      async () => (await import('@/utils/platform/place-store')).createPlaceStore(),
      { read: 'asks', write: 'asks' },
    ),
    support: latePort<PanelServices['support']>(
      async () => (await import('@/utils/platform/support')).createSupport(),
      {
        facts: 'asks',
      },
    ),
  };
}

const lateSnippets = () =>
  latePort<PanelServices['snippets']>(
    async () => (await import('@/utils/platform/snippet-store')).createSnippetStore(),
    {
      list: 'asks',
      first: 'asks',
      folders: 'asks',
      trash: 'asks',
      versions: 'asks',
      change: 'asks',
      undo: 'asks',
      purge: 'asks',
      save: 'asks',
      remove: 'asks',
      restore: 'asks',
      usage: 'asks',
      recordUse: 'asks',
      onChange: 'listens',
    },
  );

const lateDrafts = () =>
  latePort<PanelServices['drafts']>(
    async () => (await import('@/utils/platform/drafts/draft-store')).createDraftStore(),
    {
      list: 'asks',
      texts: 'asks',
      remove: 'asks',
      putBack: 'asks',
      ignore: 'asks',
      onChange: 'listens',
      offer: 'asks',
      closeOffer: 'asks',
      onOffer: 'listens',
      isFull: 'asks',
    },
  );

const lateSync = (vault: Vault) =>
  latePort<PanelServices['sync']>(async () => (await import('@/utils/platform/sync-port')).createSyncPort(vault), {
    overview: 'asks',
    onChange: 'listens',
    test: 'asks',
    connect: 'asks',
    disconnect: 'asks',
    syncNow: 'asks',
    decide: 'asks',
    signIn: 'asks',
    unlock: 'asks',
    conflicts: 'asks',
    choose: 'asks',
    snapshots: 'asks',
    restore: 'asks',
    takeSnapshot: 'asks',
    changePassphrase: 'asks',
  });
