import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Failure } from '@/utils/app/failures';
import type { AnswerStore, PackStore, SettingsStore, SnippetStore } from '@/utils/app/ports';
import { DEFAULT_SETTINGS } from '@/utils/app/settings';
import type { Pack } from '@/utils/core/packs/model';
import type { Result } from '@/utils/core/result';
import {
  copySnippet,
  moveSnippet,
  pinSnippet,
  purgeSnippet,
  saveFolder,
  saveSnippet,
  tagSnippet,
  trashSnippet,
} from '@/utils/core/snippets/edits';
import { type Snippet, TRASH_DAYS } from '@/utils/core/snippets/model';

const DAY_MS = 86_400_000;

export function unwrap<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.detail}`);
  return result.value;
}

export function snippet(id: string, more: Partial<Snippet> = {}): Snippet {
  return { id, title: id, body: '正文', tags: ['甲'], language: 'zh-CN', createdAtMs: 1, updatedAtMs: 1, ...more };
}

/** What every SnippetStore does. `open` gives an empty store and a second one on the same library, as in another window. */
export function describeSnippetStore(name: string, open: () => Promise<[SnippetStore, SnippetStore]>): void {
  describe(`${name} keeps snippets`, () => {
    let store: SnippetStore;
    let other: SnippetStore;
    const ids = async (from = store) => unwrap(await from.list()).map(({ id }) => id);
    beforeEach(async () => {
      [store, other] = await open();
    });

    test('lists what was saved, newest edit first, in every window', async () => {
      await store.save(snippet('旧', { updatedAtMs: 1 }));
      await store.save(snippet('新', { updatedAtMs: 2 }));
      expect(await ids()).toEqual(['新', '旧']);
      expect(unwrap(await other.list())[1]).toEqual(snippet('旧', { updatedAtMs: 1 }));
    });

    test('replaces by id', async () => {
      await store.save(snippet('甲', { body: '一' }));
      await store.save(snippet('甲', { body: '二' }));
      expect(unwrap(await store.list()).map(({ body }) => body)).toEqual(['二']);
    });

    test('removes into the trash and restores exactly what was there', async () => {
      await store.save(snippet('甲'));
      await store.remove('甲', 99);
      expect(await ids()).toEqual([]);
      await other.restore('甲');
      expect(unwrap(await store.list())).toEqual([snippet('甲')]);
    });

    test('takes removing or restoring what is not there as done', async () => {
      expect(await store.remove('没有', 1)).toEqual({ ok: true, value: null });
      expect(await store.restore('没有')).toEqual({ ok: true, value: null });
      expect(await ids()).toEqual([]);
    });

    test('counts uses and keeps the last time', async () => {
      await Promise.all([store.recordUse('甲', 10), other.recordUse('甲', 20)]);
      await store.recordUse('甲', 30);
      expect(unwrap(await other.usage())).toEqual([{ snippetId: '甲', uses: 3, lastUsedAtMs: 30 }]);
    });

    test('a snippet changed by its owner after saving stays as it was saved', async () => {
      const tags = ['甲'];
      await store.save(snippet('甲', { tags }));
      tags.push('乙');
      expect(unwrap(await store.list())[0]?.tags).toEqual(['甲']);
    });

    test('gives the first ones as the whole list has them: pinned, then newest', async () => {
      for (const [index, id] of ['甲', '乙', '丙', '丁'].entries())
        await store.save(snippet(id, { updatedAtMs: index }));
      await store.change([pinSnippet('乙', 50), pinSnippet('甲', 40), trashSnippet('丁', 60)]);
      expect(await ids()).toEqual(['乙', '甲', '丙']);
      expect(unwrap(await store.first(2)).map(({ id }) => id)).toEqual(['乙', '甲']);
      expect(unwrap(await store.first(9)).map(({ id }) => id)).toEqual(['乙', '甲', '丙']);
      expect(unwrap(await store.trash()).map(({ id }) => id)).toEqual(['丁']);
    });

    test('keeps folders, and gives what a change did so that it can be taken back', async () => {
      await store.save(snippet('甲'));
      const folder = { id: 'f', name: '公文', updatedAtMs: 5 };
      const changes = unwrap(
        await store.change([saveFolder(folder), moveSnippet('甲', 'f', 6), moveSnippet('无', 'f', 6)]),
      );
      expect(changes).toEqual([
        { kind: 'folder', id: 'f', after: folder },
        { kind: 'snippet', id: '甲', before: snippet('甲'), after: snippet('甲', { folderId: 'f', updatedAtMs: 6 }) },
      ]);
      expect(unwrap(await other.folders())).toEqual([folder]);
      await other.undo(changes);
      expect(unwrap(await store.folders())).toEqual([]);
      expect(unwrap(await store.list())).toEqual([snippet('甲')]);
    });

    test('an undo leaves alone what was changed again since', async () => {
      await store.save(snippet('甲'));
      await store.save(snippet('乙'));
      const changes = unwrap(await store.change([trashSnippet('甲', 5), trashSnippet('乙', 5)]));
      await other.save(snippet('乙', { body: '后来写的', updatedAtMs: 9 }));
      await store.undo(changes);
      expect(unwrap(await store.list())).toEqual([snippet('乙', { body: '后来写的', updatedAtMs: 9 }), snippet('甲')]);
    });

    test('two edits of one record follow one another', async () => {
      await store.change([saveSnippet(snippet('甲')), tagSnippet('甲', '乙', 3), tagSnippet('甲', '丙', 4)]);
      expect(unwrap(await store.list())).toEqual([snippet('甲', { tags: ['甲', '乙', '丙'], updatedAtMs: 4 })]);
    });

    test('keeps the last twenty wordings of a snippet, the newest first', async () => {
      for (let edit = 0; edit <= 25; edit++)
        await store.save(snippet('甲', { body: `第${edit}稿`, updatedAtMs: edit }));
      await store.save(snippet('乙'));
      await store.change([pinSnippet('甲', 99)]);
      const versions = unwrap(await other.versions('甲'));
      expect(versions.map((version) => version.snippet.body)).toEqual(
        Array.from({ length: 20 }, (_, index) => `第${24 - index}稿`),
      );
      expect(versions[0]?.replacedAtMs).toBe(25);
      expect(unwrap(await store.versions('乙'))).toEqual([]);
    });

    test('what is made of a snippet has its earlier wordings, also when that is gone, and an undo takes them away', async () => {
      await store.save(snippet('甲', { body: '初稿' }));
      await store.save(snippet('甲', { body: '二稿', updatedAtMs: 2 }));
      const made = snippet('乙', { body: '定稿', updatedAtMs: 3 });
      const changes = unwrap(await store.change([copySnippet(made, '甲'), trashSnippet('甲', 3), purgeSnippet('甲')]));
      const wordings = async () => unwrap(await other.versions('乙')).map((version) => version.snippet);
      expect(await wordings()).toMatchObject([
        { id: '乙', body: '二稿' },
        { id: '乙', body: '初稿' },
      ]);
      expect(unwrap(await store.versions('甲'))).toEqual([]);
      await store.undo(changes.slice(0, 1));
      expect(await wordings()).toEqual([]);
    });

    test('purges what has lain in the trash for too long, with its versions and uses, and nothing else', async () => {
      for (const id of ['早', '晚', '在']) {
        await store.save(snippet(id));
        await store.save(snippet(id, { body: '改过' }));
        await store.recordUse(id, 1);
      }
      await store.remove('早', 10);
      for (let day = 0; day < 40; day++) {
        if (day === 10) await store.remove('晚', 20);
        await store.purge(day * DAY_MS);
        await store.purge(day * DAY_MS + 1000);
        if (day === TRASH_DAYS) expect(unwrap(await store.trash()).map(({ id }) => id)).toEqual(['晚', '早']);
      }
      expect(unwrap(await store.trash()).map(({ id }) => id)).toEqual(['晚']);
      expect(unwrap(await store.versions('早'))).toEqual([]);
      expect(unwrap(await store.versions('晚'))).toHaveLength(1);
      expect(
        unwrap(await store.usage())
          .map(({ snippetId }) => snippetId)
          .sort(),
      ).toEqual(['在', '晚']);
      await store.restore('早');
      expect(await ids()).toEqual(['在']);
    });

    test('tells other windows of a change until they stop listening', async () => {
      const heard = vi.fn();
      const stop = other.onChange(heard);
      await store.save(snippet('甲'));
      await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
      stop();
      const later = vi.fn();
      other.onChange(later);
      await store.remove('甲', 2);
      await vi.waitFor(() => expect(later).toHaveBeenCalledTimes(1));
      expect(heard).toHaveBeenCalledTimes(1);
    });
  });
}

/** What every AnswerStore does. `open` gives an empty one. */
export function describeAnswerStore(name: string, open: () => Promise<AnswerStore>): void {
  describe(`${name} keeps answers`, () => {
    test('the last answer of each name', async () => {
      const store = await open();
      await store.remember({ 单位: '甲局', 时间: '今天' });
      await store.remember({ 单位: '乙局' });
      expect(unwrap(await store.read())).toEqual({ 单位: '乙局', 时间: '今天' });
    });

    test('and forgets all when told', async () => {
      const store = await open();
      await store.remember({ 单位: '甲局' });
      await store.clear();
      expect(unwrap(await store.read())).toEqual({});
    });
  });
}

/** What every SettingsStore does. `open` gives one without settings. */
export function describeSettingsStore(name: string, open: () => Promise<SettingsStore>): void {
  describe(`${name} keeps settings`, () => {
    test('has the defaults at first', async () => {
      expect(await (await open()).read()).toEqual(DEFAULT_SETTINGS);
    });

    test('merges changes and tells what is stored now', async () => {
      const store = await open();
      await store.update({ theme: 'dark' });
      const now = await store.update({ lastPane: 'snippets' });
      expect(now).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', lastPane: 'snippets' });
      expect(await store.read()).toEqual(now);
    });

    test('loses none of several changes made at once', async () => {
      const store = await open();
      await Promise.all([store.update({ theme: 'dark' }), store.update({ uiLanguage: 'en' })]);
      expect(await store.read()).toMatchObject({ theme: 'dark', uiLanguage: 'en' });
    });

    test('tells listeners until they stop', async () => {
      const store = await open();
      const heard = vi.fn();
      const stop = store.onChange(heard);
      await store.update({ theme: 'dark' });
      await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
      expect(heard.mock.calls[0]?.[0]).toMatchObject({ theme: 'dark' });
      stop();
      await store.update({ theme: 'light' });
      expect(heard).toHaveBeenCalledTimes(1);
    });
  });
}

/** What every PackStore does. `open` gives one with these packs. */
export function describePackStore(name: string, open: (packs: readonly Pack[]) => Promise<PackStore>): void {
  describe(`${name} lists packs`, () => {
    const pack = (id: string, language: string): Pack => ({
      version: 1,
      id,
      language,
      name: id,
      titleMatch: ['总结'],
      numbering: 'gongwen',
      ordered: true,
      sections: [SECTION],
    });

    test('those of the preferred language first, else in their order', async () => {
      const store = await open([pack('one', 'zh-CN'), pack('two', 'en'), pack('three', 'zh-CN'), pack('four', 'en')]);
      expect(unwrap(await store.list('en')).map(({ id }) => id)).toEqual(['two', 'four', 'one', 'three']);
      expect(unwrap(await store.list('zh-CN')).map(({ id }) => id)).toEqual(['one', 'three', 'two', 'four']);
    });
  });
}

const SECTION: Pack['sections'][number] = {
  id: 'work',
  heading: '主要工作',
  aliases: [],
  requirement: 'must',
  block: 'heading',
  minChars: 0,
  guidance: '写做了什么。',
  skeleton: [],
  facts: [],
};
