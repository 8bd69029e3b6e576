import 'fake-indexeddb/auto';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SIGNED_FORMAT, signedText } from '@/utils/core/libraries/envelope';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { readLibraryPacks } from '@/utils/platform/libraries/packs';
import { createLibraryPort } from '@/utils/platform/libraries/port';
import { refreshLibraries } from '@/utils/platform/libraries/refresh';
import { packOf } from '../components/packs';

const permitted = vi.hoisted(() => ({ isGranted: true, servers: [] as readonly string[] }));
vi.mock('@/utils/platform/permissions', async (original) => ({
  ...(await original<object>()),
  requestLibraryServer: async () => permitted.isGranted,
  hasPermission: async () => permitted.isGranted,
  grantedSites: async () => ['*://a.example.cn/*'],
  setLibraryServers: async (patterns: readonly string[]) => {
    permitted.servers = patterns;
  },
}));
vi.mock('@/utils/platform/site-scripts', () => ({ reconcileSites: async () => undefined }));

const URL_OF_IT = 'https://oa.example.cn/office.json';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = String(publicKey.export({ format: 'jwk' })['x']);

function publish(sequence: number, titles: readonly string[]): string {
  const snippets = titles.map((title, index) => ({ id: `s${index}`, title, body: `${title}。` }));
  const packs = [packOf('own.office', ['a', '甲'])];
  const content = { format: 'draftside-team', v: 1, id: 'office', name: '单位短语', sequence, packs, snippets };
  const payload = JSON.stringify(content);
  const signature = sign(null, Buffer.from(signedText(payload)), privateKey).toString('base64url');
  return JSON.stringify({ format: SIGNED_FORMAT, v: 1, key, signature, payload });
}

let body = '';
beforeEach(() => {
  permitted.isGranted = true;
  vi.stubGlobal('fetch', async () => new Response(body));
  vi.stubGlobal('navigator', { locks: { request: async (_name: string, work: () => unknown) => work() } });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  fakeBrowser.reset();
  await closeDatabase();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('draftside').onsuccess = resolve;
  });
});

const titles = async () => {
  const read = await withDatabase((database) => database.getAll('snippets'));
  return read.ok ? read.value.map(({ title }) => title) : [];
};

test('a library is looked at, subscribed to, updated, and given up', async () => {
  const port = createLibraryPort();
  body = publish(1, ['甲', '乙']);
  expect(await port.look(`${URL_OF_IT}#key=${key}`)).toMatchObject({ state: 'ready', name: '单位短语', snippets: 2 });
  expect(await titles()).toEqual([]);
  expect(await port.subscribe()).toMatchObject({ state: 'ready' });
  expect(await titles()).toEqual(['甲', '乙']);
  expect((await readLibraryPacks()).map(({ id }) => id)).toEqual(['own.office']);
  expect(permitted.servers).toEqual(['https://oa.example.cn/*']);
  expect(await fakeBrowser.alarms.get('draftside.libraries')).toBeDefined();
  body = publish(2, ['甲', '丙']);
  await port.refresh();
  expect(await port.list()).toMatchObject([{ sequence: 2, news: { changed: ['丙'] }, overridden: 0 }]);
  await port.dismissNews(URL_OF_IT);
  expect((await port.list())[0]?.news).toBeUndefined();
  await port.unsubscribe(URL_OF_IT);
  expect([await port.list(), await titles(), permitted.servers]).toEqual([[], [], []]);
  expect(await fakeBrowser.alarms.get('draftside.libraries')).toBeUndefined();
});

test('a link that names another key, or a person who does not allow it, leads to nothing', async () => {
  const port = createLibraryPort();
  body = publish(1, ['甲']);
  expect(await port.look(`${URL_OF_IT}#key=${'A'.repeat(43)}`)).toEqual({ state: 'problem', problem: 'other-key' });
  expect((await port.subscribe()).state).toBe('problem');
  permitted.isGranted = false;
  expect(await port.look(URL_OF_IT)).toEqual({ state: 'problem', problem: 'permission' });
  expect(await port.list()).toEqual([]);
});

test('what an administrator has set is read once it is allowed, and only as signed with the key of the policy', async () => {
  await fakeBrowser.storage.managed.set({
    libraries: [{ url: URL_OF_IT, key }],
    sites: ['a.example.cn', 'b.example.cn'],
  });
  const port = createLibraryPort();
  expect(await port.openSites()).toEqual(['*://b.example.cn/*']);
  permitted.isGranted = false;
  await refreshLibraries('due');
  expect(await port.list()).toMatchObject([{ isPreset: true, trouble: 'permission', snippets: 0 }]);
  permitted.isGranted = true;
  body = JSON.parse(publish(1, ['假'])).payload;
  await refreshLibraries('due');
  expect(await port.list()).toMatchObject([{ trouble: 'unsigned', snippets: 0 }]);
  body = publish(1, ['甲']);
  await port.allow(URL_OF_IT);
  const [library] = await port.list();
  expect(library).toMatchObject({ isPreset: true, snippets: 1, sequence: 1 });
  expect(library?.trouble).toBeUndefined();
  await fakeBrowser.storage.managed.clear();
  await refreshLibraries('due');
  expect(await port.list()).toMatchObject([{ isPreset: false, snippets: 1 }]);
});

test('a library that was set but never read goes with the policy', async () => {
  await fakeBrowser.storage.managed.set({ libraries: [{ url: URL_OF_IT, key }] });
  const port = createLibraryPort();
  permitted.isGranted = false;
  await refreshLibraries('due');
  expect(await port.list()).toHaveLength(1);
  await fakeBrowser.storage.managed.clear();
  await refreshLibraries('due');
  expect(await port.list()).toEqual([]);
});
