import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createOwnData } from '@/utils/platform/own-data';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createSnippetStore } from '@/utils/platform/snippet-store';

const removed: string[][] = [];

beforeEach(() => {
  fakeBrowser.reset();
  removed.length = 0;
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ permissions: ['storage'], origins: ['*://oa.example.cn/*'] }),
    remove: async ({ origins = [] }: { origins?: string[] }) => removed.push(origins) > 0,
  });
});

const store = () => createSnippetStore({ readFile: async () => '[]', language: async () => 'zh-CN' });
const snippet = {
  id: 's',
  title: '标题',
  body: '正文',
  tags: [],
  language: 'zh-CN',
  createdAtMs: 1,
  updatedAtMs: 1,
} as const;

test('erasing all leaves no snippet, no setting and no permission for a site', async () => {
  await store().save(snippet);
  await createSettingsStore().update({ theme: 'dark' });
  expect(await createOwnData().eraseAll()).toEqual({ ok: true, value: null });
  expect(await store().list()).toEqual({ ok: true, value: [] });
  expect((await createSettingsStore().read()).theme).toBe('auto');
  expect(removed).toEqual([['*://oa.example.cn/*']]);
});

test('erasing that the browser refuses is reported, and nothing is said to be gone', async () => {
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'InvalidStateError'));
  expect(await createOwnData().eraseAll()).toMatchObject({ ok: false, failure: { code: 'store/unavailable' } });
});
