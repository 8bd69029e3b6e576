import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { closeDatabase, withDatabase } from '@/utils/platform/db/open';
import { addStarters, type StarterSnippet } from '@/utils/platform/db/starter-library';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import { snippet, unwrap } from '../../contract/stores';

afterEach(async () => {
  await closeDatabase();
  await deleteDB('draftside');
});

const starter = (id: string, language: StarterSnippet['language'] = 'zh-CN'): StarterSnippet => ({
  id,
  title: id,
  body: '正文',
  tags: [],
  language,
});
const LIBRARIES: Record<string, readonly StarterSnippet[]> = {
  '/snippets/zh-CN.json': [starter('一'), starter('二'), starter('三')],
  '/snippets/en.json': [starter('one', 'en')],
};
const open = (language: 'zh-CN' | 'en' = 'zh-CN') =>
  createSnippetStore({ readFile: async (path) => LIBRARIES[path], language: async () => language });
const ids = async (store = open()) => unwrap(await store.list()).map(({ id }) => id);

test('a new library holds the starter snippets in the order of their file', async () => {
  expect(await ids()).toEqual(['一', '二', '三']);
});

test('one that was deleted does not come back', async () => {
  await ids();
  await open().remove('二', 1);
  await closeDatabase();
  expect(await ids()).toEqual(['一', '三']);
});

test('one that was edited keeps the edit', async () => {
  await ids();
  await open().save(snippet('一', { body: '我的', updatedAtMs: 1 }));
  await closeDatabase();
  expect(unwrap(await open().list()).at(-1)).toMatchObject({ id: '一', body: '我的' });
});

test('several windows opened together put it in once', async () => {
  const lists = await Promise.all([ids(), ids(), ids()]);
  expect(lists).toEqual(Array(3).fill(['一', '二', '三']));
});

test('another language adds its own, once', async () => {
  await ids();
  expect(await ids(open('en'))).toContain('one');
  await open('en').remove('one', 1);
  expect(await ids(open('en'))).not.toContain('one');
});

test('stopped midway, nothing of it is there, and the next opening puts all in', async () => {
  // The second one cannot be stored: a function cannot be cloned. It stands for a browser killed between two writes.
  const broken = { ...starter('二'), tags: [(() => '') as unknown as string] };
  await expect(addStarters('zh-CN', [starter('一'), broken], 1)).resolves.toMatchObject({ ok: false });
  expect(await unwrap(await withDatabase((database) => database.count('snippets')))).toBe(0);
  expect(await ids()).toEqual(['一', '二', '三']);
});

test('a starter file that cannot be read does not hide the person’s own snippets', async () => {
  const readFile = vi.fn(async () => Promise.reject(new Error('gone')));
  const store = createSnippetStore({ readFile, language: async () => 'zh-CN' });
  await store.save(snippet('我的'));
  expect(await ids(store)).toEqual(['我的']);
  expect(await ids()).toEqual(['一', '二', '三', '我的']);
});

test.each([{}, [{ id: 'x' }], [{ ...starter('x'), language: 'fr' }], null])(
  'takes no damaged file: %j',
  async (file) => {
    const store = createSnippetStore({ readFile: async () => file, language: async () => 'zh-CN' });
    expect(await ids(store)).toEqual([]);
  },
);
