import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { type PersonalPackStore, withPersonal } from '@/utils/app/personal-packs';
import { usablePacks } from '@/utils/app/usable-packs';
import type { Pack } from '@/utils/core/packs/model';
import { ok } from '@/utils/core/result';
import { closeDatabase } from '@/utils/platform/db/open';
import { createMemoryPersonalPacks } from '@/utils/platform/memory/personal-packs';
import { createPersonalPackStore } from '@/utils/platform/personal-packs';
import { packOf } from '../components/packs';

const own = (id: string, updatedAtMs: number, pack: Pack = packOf(id, ['a', '甲'])) => ({ id, pack, updatedAtMs });
const ids = async (store: PersonalPackStore) => {
  const list = await store.list();
  return list.ok ? list.value.map(({ id }) => id) : undefined;
};

afterEach(async () => {
  await closeDatabase();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('draftside').onsuccess = resolve;
  });
});

test.each([
  ['the database', createPersonalPackStore],
  ['memory', createMemoryPersonalPacks],
])('%s keeps own templates, the newest first, until they are removed', async (_, create) => {
  const store = create();
  await store.save(own('own.a', 1));
  await store.save(own('own.b', 2));
  expect(await ids(store)).toEqual(['own.b', 'own.a']);
  await store.save(own('own.a', 3));
  expect(await ids(store)).toEqual(['own.a', 'own.b']);
  await store.remove('own.a');
  expect(await ids(store)).toEqual(['own.b']);
});

test('an own template stands in the place of the built-in one with its id; one that cannot be read hides nothing', async () => {
  const builtIn = [packOf('weekly', ['a', '甲']), packOf('daily', ['a', '甲'])];
  const broken = { ...packOf('daily', ['a', '甲']), sections: [] };
  const mine = { ...packOf('weekly', ['a', '甲']), name: '我的周报' };
  const store = createMemoryPersonalPacks([own('weekly', 1, mine), own('daily', 2, broken)]);
  const list = await withPersonal({ list: async () => ok(builtIn) }, store, usablePacks).list('zh-CN');
  expect(list.ok && list.value.map(({ name }) => name)).toEqual(['我的周报', 'daily']);
});
