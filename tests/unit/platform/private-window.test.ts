// A private window leaves nothing behind but what the person saves themselves: storage is byte for byte what it was.
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FieldIdentity } from '@/utils/core/drafts/identity';
import { createAnswerStore } from '@/utils/platform/answer-store';
import { closeDrafts } from '@/utils/platform/db/drafts';
import { closeDatabase } from '@/utils/platform/db/open';
import { createPlaceStore } from '@/utils/platform/place-store';
import { forgetful } from '@/utils/platform/private-window';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createSnippetStore } from '@/utils/platform/snippet-store';
import { draftHandlers } from '../../../entrypoints/background/draft-handlers';
import { guardHandlers } from '../../../entrypoints/background/guard-handlers';
import { inpageHandlers } from '../../../entrypoints/background/inpage-handlers';
import { unwrap } from '../../contract/stores';

const TEXT = '今年以来，我局认真贯彻落实各项部署，扎实推进重点工作，取得了明显成效。';
const EARLY = `刚打开网页就写下的：${TEXT}`;
const PAGE = 'https://oa.example.cn/new';
const SNIPPET = {
  id: 's',
  title: '结尾',
  body: '以上报告。',
  tags: [],
  language: 'zh-CN' as const,
  createdAtMs: 1,
  updatedAtMs: 1,
};
const FIELD: FieldIdentity = {
  ...{ tag: 'textarea', kind: 'multi', id: 'body', name: 'body', label: '', placeholder: '', form: '' },
  ...{ maxLength: '', ordinal: 0, count: 1, post: '' },
};

beforeEach(async () => {
  unwrap(await createSnippetStore({ readFile: async () => [], language: async () => 'zh-CN' }).save(SNIPPET));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true);
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  await createSettingsStore().update({ uiLanguage: 'zh-CN', kindBySite: { 'oa.example.cn/new': 'weekly' } });
});

afterEach(async () => {
  await Promise.all([closeDatabase(), closeDrafts()]);
  await Promise.all([deleteDB('draftside'), deleteDB('draftside-drafts')]);
  fakeBrowser.reset();
});

/** Everything on the disk, as text. */
async function stored(): Promise<string> {
  const databases = await indexedDB.databases();
  const contents = await Promise.all(databases.map(({ name = '' }) => contentOf(name)));
  return JSON.stringify([...contents.sort(), await fakeBrowser.storage.local.get()]);
}

async function contentOf(name: string): Promise<string> {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const records = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)]));
  database.close();
  return records.flat(1).every((part) => Array.isArray(part) && part.length === 0)
    ? ''
    : JSON.stringify([name, records]);
}

/** What a page's scripts say while a person inserts a snippet, writes, posts, and wants no more reminders. */
async function writeIn(isPrivate: boolean): Promise<void> {
  const origin = { tabId: 1, frameId: 0, url: PAGE, frameUrl: PAGE, isPrivate };
  const inpage = inpageHandlers();
  const drafts = draftHandlers();
  await inpage['palette/search']({ query: '结' }, origin);
  await inpage['palette/fill']({ of: { snippetId: 's' }, pageTitle: '', pageUrl: PAGE }, origin);
  await inpage['palette/landed']({ snippetId: 's', values: { 单位: '市档案局' } }, origin);
  const opened = await drafts['drafts/open']({ address: PAGE, fields: [FIELD], index: 0 }, origin);
  const draftId = opened.state === 'on' ? opened.draftId : 'd';
  const keeping = { draftId, address: PAGE, title: '新建', field: FIELD, length: TEXT.length, text: { whole: TEXT } };
  await drafts['drafts/keep']({ ...keeping, reason: 'pause', isPosted: false }, origin);
  const named = { tag: 'textarea', id: 'early', name: 'early', placeholder: '', label: '' };
  await drafts['drafts/early']({ draftId: 'e', address: PAGE, title: '新建', ...named, text: EARLY }, origin);
  await guardHandlers()['guard/stop']({ url: PAGE }, origin);
}

test('what is written in a private window leaves storage byte for byte as it was', async () => {
  await createDraftsOnce();
  const before = await stored();
  await writeIn(true);
  expect(await stored()).toBe(before);
  await writeIn(false);
  const after = await stored();
  expect(after).not.toBe(before);
  for (const part of [TEXT, EARLY, '市档案局']) expect(after).toContain(part);
});

/** The databases are there before. */
async function createDraftsOnce(): Promise<void> {
  await draftHandlers()['drafts/open'](
    { address: PAGE, fields: [FIELD], index: 0 },
    { tabId: 1, frameId: 0, url: PAGE, frameUrl: PAGE, isPrivate: false },
  );
}

test('the panel of a private window remembers answers, uses and choices until it is closed, and no longer', async () => {
  const services = {
    snippets: createSnippetStore(),
    answers: createAnswerStore(),
    settings: createSettingsStore(),
    places: createPlaceStore(),
  };
  const before = await stored();
  const panel = forgetful(services);
  const heard: string[] = [];
  const stop = panel.settings.onChange(({ lastPane }) => heard.push(lastPane));
  unwrap(await panel.snippets.recordUse('s', 5));
  unwrap(await panel.answers.remember({ 单位: '市档案局' }));
  await panel.settings.update({ lastPane: 'drafts', kindBySite: { 'oa.example.cn/secret': 'weekly' } });
  await panel.places.write('oa.example.cn', { open: ['secret'], scrolled: {} });
  stop();
  expect(await stored()).toBe(before);
  expect(unwrap(await panel.answers.read())).toEqual({ 单位: '市档案局' });
  expect((await panel.settings.read()).kindBySite).toEqual({ 'oa.example.cn/secret': 'weekly' });
  expect(heard).toEqual(['drafts']);
  unwrap(await panel.snippets.save({ ...SNIPPET, title: '自己存的' }));
  expect(await stored()).toContain('自己存的');
});
