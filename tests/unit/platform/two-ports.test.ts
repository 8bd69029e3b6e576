// Joining and leaving a team as the settings page does it, over the real engine and a server in memory.
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SyncSetup } from '@/utils/app/sync/sync-port';
import { saveSnippet } from '@/utils/core/snippets/edits';
import { SHARED_ROOT } from '@/utils/core/sync/vaults';
import { writeLibrary } from '@/utils/platform/db/library-writes';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { createSyncPort } from '@/utils/platform/sync-port';
import { syncNow } from '@/utils/platform/syncer';
import { snippet, unwrap } from '../../contract/stores';
import { MemoryDav } from '../../support/memory-dav';

let server: MemoryDav;
const { signal } = new AbortController();

const placeOf = (folder: string, passphrase = '口令'): SyncSetup => ({
  kind: 'webdav',
  address: `https://dav.example.cn/${folder}/`,
  username: 'zhang',
  password: 'p',
  passphrase,
});

/** Another browser, with nothing in it. */
async function startBrowser(): Promise<void> {
  await closeDatabase();
  await deleteDB('draftside');
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'draftside', version: '1.0.0' });
  fakeBrowser.runtime.onMessage.addListener(() => Promise.resolve(null));
  fakeBrowser.permissions.request = async () => true;
  fakeBrowser.permissions.getAll = async () => ({ origins: [] });
  fakeBrowser.permissions.remove = async () => true;
  fakeBrowser.scripting.getRegisteredContentScripts = async () => [];
}

beforeEach(async () => {
  server = new MemoryDav();
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('navigator', {
    userAgent: 'Test/1.0',
    locks: {
      request: async (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}),
      query: async () => ({ held: [] }),
    },
  });
  await startBrowser();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await closeDatabase();
  await deleteDB('draftside');
  fakeBrowser.reset();
});

const write = async (...edits: Parameters<typeof writeLibrary>[1]) =>
  unwrap(await withDatabase((database) => writeLibrary(database, edits)));
const titles = async () =>
  unwrap(await withDatabase((database) => database.getAll('snippets'))).map(({ title }) => title);

async function join(vault: 'own' | 'shared', place: SyncSetup, name = ''): Promise<void> {
  const port = createSyncPort(vault);
  expect(await port.test(place)).toMatchObject({ state: 'ready' });
  expect(await port.connect(name)).toMatchObject({ state: 'ready' });
  await syncNow('person', signal);
}

test('a team is made by one and found by name by the next, who brings nothing of their own', {
  timeout: 60_000,
}, async () => {
  await write(saveSnippet({ ...snippet('a'), title: '私人的' }));
  await join('shared', placeOf('team'), '宣传组');
  await write(saveSnippet({ ...snippet('shared.t'), title: '通稿', folderId: SHARED_ROOT }));
  await syncNow('edit', signal);
  await startBrowser();
  const port = createSyncPort('shared');
  expect(await port.test(placeOf('team', '别的口令'))).toMatchObject({ problem: 'wrong-passphrase' });
  const preview = { onlyHere: 0, onlyThere: 2, same: 0 };
  expect(await port.test(placeOf('team'))).toMatchObject({ teamName: '宣传组', preview });
  await port.connect();
  await syncNow('person', signal);
  expect(await titles()).toEqual(['通稿']);
  const overview = await port.overview();
  expect(overview).toMatchObject({ teamName: '宣传组', isEncrypted: true, waiting: 0, status: { phase: 'idle' } });
  expect(overview.devices).toMatchObject([{ isThis: false }]); // who only reads leaves nothing there, not even a name
});

test('the folder of one’s own library is not the team’s, nor the other way round; nothing is written', {
  timeout: 60_000,
}, async () => {
  await write(saveSnippet(snippet('a')));
  await join('own', placeOf('mine'));
  await join('shared', placeOf('team'), '宣传组');
  expect(await createSyncPort('shared').test(placeOf('mine'))).toMatchObject({ problem: 'same-place' });
  expect(await createSyncPort('own').test(placeOf('team'))).toMatchObject({ problem: 'same-place' });
  await startBrowser();
  const files = server.files.size;
  expect(await createSyncPort('shared').test(placeOf('mine'))).toMatchObject({ problem: 'personal-there' });
  expect(await createSyncPort('own').test(placeOf('team'))).toMatchObject({ problem: 'team-there' });
  expect(server.files.size).toBe(files);
});

test('leaving is told to the page it was done in, forgets the account, and another team can be joined', {
  timeout: 60_000,
}, async () => {
  await join('shared', placeOf('team'), '宣传组');
  await write(saveSnippet({ ...snippet('shared.t'), title: '通稿', folderId: SHARED_ROOT }));
  await syncNow('edit', signal);
  const port = createSyncPort('shared');
  const told = vi.fn();
  port.onChange(told);
  expect(await port.disconnect('keep')).toBe(true);
  expect(told).toHaveBeenCalled();
  expect((await port.overview()).status.phase).toBe('off');
  expect(await titles()).toEqual(['通稿']);
  const before = server.names('/team/draftside1/');
  await join('shared', placeOf('other'), '督查室');
  expect(server.names('/team/draftside1/')).toEqual(before);
  expect((await port.overview()).teamName).toBe('督查室');
  await startBrowser();
  expect(await createSyncPort('shared').test(placeOf('other'))).toMatchObject({ preview: { onlyThere: 1 } });
});
