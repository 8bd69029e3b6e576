import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { UPGRADES } from '@/utils/platform/db/schema';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import { snippet, unwrap } from '../../contract/stores';

afterEach(async () => {
  await closeDatabase();
  await deleteDB('draftside');
});

const store = createAnswerStore();

test('a full disk is said to be one, and what was there stays', async () => {
  await store.remember({ 单位: '甲局' });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  expect(await store.remember({ 单位: '乙局' })).toEqual({
    ok: false,
    failure: { code: 'store/full', detail: 'QuotaExceededError' },
  });
  put.mockRestore();
  expect(await store.read()).toEqual({ ok: true, value: { 单位: '甲局' } });
});

test('a library that cannot be opened is said to be so, and is tried again', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await store.read()).toMatchObject({ ok: false, failure: { code: 'store/unavailable' } });
  open.mockRestore();
  expect(await store.read()).toMatchObject({ ok: true });
});

test('a library written by a newer version is left alone', async () => {
  (await openDB('draftside', UPGRADES.length + 1)).close();
  expect(await store.read()).toEqual({
    ok: false,
    failure: { code: 'store/unavailable', detail: 'VersionError' },
  });
});

test('an open window gives way to a newer version', async () => {
  await store.remember({ 单位: '甲局' });
  const newer = await openDB('draftside', UPGRADES.length + 1);
  expect(newer.version).toBe(UPGRADES.length + 1);
  newer.close();
});

test('a window that does not give way to us is reported instead of waited for', async () => {
  const holder = await openDB('draftside', UPGRADES.length);
  releaseNextVersion();
  const read = await store.read();
  holder.close();
  withdrawNextVersion();
  expect(read).toMatchObject({ ok: false, failure: { code: 'store/unavailable', detail: 'AbortError' } });
});

test('a bug is thrown on, not reported as a failure of the disk', async () => {
  await expect(
    withDatabase(async () => {
      throw new TypeError('a bug');
    }),
  ).rejects.toThrow('a bug');
});

test('a library of the first version keeps everything, and is found by the new indexes', async () => {
  const pinned = snippet('甲', { updatedAtMs: 5 });
  const deleted = snippet('乙', { deletedAtMs: 7 });
  const first = await openDB('draftside', 1, {
    upgrade: (database) => UPGRADES[0]?.(database as never, null as never),
  });
  await first.put('snippets', pinned);
  await first.put('snippets', deleted);
  await first.put('usage', { snippetId: '甲', uses: 3, lastUsedAtMs: 4 });
  await first.put('answers', { name: '单位', value: '甲局' });
  first.close();
  const library = createSnippetStore({ readFile: async () => [], language: async () => 'zh-CN' });
  expect(unwrap(await library.first(10))).toEqual([pinned]);
  expect(unwrap(await library.list())).toEqual([pinned]);
  expect(unwrap(await library.trash())).toEqual([deleted]);
  expect(unwrap(await library.usage())).toEqual([{ snippetId: '甲', uses: 3, lastUsedAtMs: 4 }]);
  expect(unwrap(await store.read())).toEqual({ 单位: '甲局' });
});

test('the upgrade steps make every store', async () => {
  const names = await withDatabase(async (database) => [...database.objectStoreNames]);
  expect(names).toEqual({
    ok: true,
    value: [
      'answers',
      'folders',
      'libraries',
      'packs',
      'sharedDirty',
      'sharedFiles',
      'sharedMeta',
      'sharedRecords',
      'snapshots',
      'snippets',
      'starters',
      'syncDirty',
      'syncFiles',
      'syncMeta',
      'syncRecords',
      'usage',
      'versions',
    ],
  });
});

// Only an upgrade can be blocked, and the first version has none before it.
const upgrades = UPGRADES as (() => undefined)[];
const releaseNextVersion = () => upgrades.push(() => undefined);
const withdrawNextVersion = () => upgrades.pop();
