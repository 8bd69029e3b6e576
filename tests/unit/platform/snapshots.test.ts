import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writePack } from '@/utils/platform/db/pack-writes';
import {
  keepDailySnapshot,
  keepUpgradeSnapshot,
  readSnapshots,
  restoreSnapshot,
  takeSnapshot,
} from '@/utils/platform/db/snapshots';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { TestDevice } from '../../support/sync-device';
import { packOf } from '../components/packs';

const NOWHERE = { address: 'http://127.0.0.1:9/', username: '', password: '' };
const DAY_MS = 86_400_000;

beforeEach(() => fakeBrowser.reset());

test('one a day is kept, the last ten', async () => {
  const { database, ...device } = await TestDevice.create('snapshots-daily', NOWHERE, []);
  expect(device.requests).toBe(0);
  await database.put('snippets', {
    id: 'a',
    title: '甲',
    body: '',
    tags: [],
    language: 'zh-CN',
    createdAtMs: 1,
    updatedAtMs: 1,
  });
  for (let day = 1; day <= 12; day++) {
    expect(await keepDailySnapshot(database, day * DAY_MS)).toBe(true);
    expect(await keepDailySnapshot(database, day * DAY_MS + 1000)).toBe(false);
  }
  const kept = await readSnapshots(database);
  expect(kept).toHaveLength(10);
  expect(kept[0]?.atMs).toBe(12 * DAY_MS);
});

test('a clock that jumps by years and back does not push the days before out of the ten', async () => {
  const device = await TestDevice.create('snapshots-jumps', NOWHERE, []);
  await device.save('a', { title: '甲' });
  const { database } = device;
  for (let day = 1; day <= 10; day++) await keepDailySnapshot(database, day * DAY_MS);
  for (let jump = 1; jump <= 20; jump++) {
    await keepDailySnapshot(database, 10 * DAY_MS + jump * (jump % 2 === 0 ? -900 : 3650) * DAY_MS);
    await keepDailySnapshot(database, 10 * DAY_MS + 1000);
  }
  const days = async () => (await readSnapshots(database)).map(({ atMs }) => atMs / DAY_MS);
  expect(await days()).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  for (const day of [4000, 4001, 4002, 11, 12]) await keepDailySnapshot(database, day * DAY_MS);
  expect((await days()).slice(0, 4)).toEqual([12, 4002, 4001, 10]);
});

test('one taken before the clock was put back is not taken for newer, nor replaced by one of the same time', async () => {
  const device = await TestDevice.create('snapshots-back', NOWHERE, []);
  await device.save('a', { title: '甲' });
  const { database } = device;
  for (let taken = 0; taken < 10; taken++) await takeSnapshot(database, 'import', 1_000_000 + taken);
  await takeSnapshot(database, 'import', 5);
  await takeSnapshot(database, 'sync', 5);
  const kept = await readSnapshots(database);
  expect(kept.map(({ reason }) => reason)).toEqual(['sync', ...Array.from({ length: 10 }, () => 'import')]);
  expect(kept.slice(0, 3).map(({ atMs }) => atMs)).toEqual([6, 5, 1_000_009]);
});

test('going back brings what was, as edits to be sent, and leaves what came later', async () => {
  const device = await TestDevice.create('snapshots-restore', NOWHERE, []);
  await device.save('a', { title: '甲', body: '原文' });
  await takeSnapshot(device.database, 'sync', 5);
  await device.save('a', { body: '改坏了' });
  await device.save('b', { title: '后来的' });
  await device.database.clear('syncDirty');
  expect(await restoreSnapshot(device.database, 5)).toBe(true);
  expect(await device.library()).toMatchObject([{ title: '甲', body: '原文' }, { title: '后来的' }]);
  expect(await device.database.getAllKeys('syncDirty')).toEqual(['snippet/a']);
  expect(await restoreSnapshot(device.database, 6)).toBe(false);
});

test('own templates, bindings and synced settings come back too, templates as edits to be sent', async () => {
  const { database } = await TestDevice.create('snapshots-all', NOWHERE, []);
  const settings = createSettingsStore();
  const duty = packOf('own.duty', ['events', '值班情况']);
  await writePack(database, duty.id, { id: duty.id, pack: duty, updatedAtMs: 1 });
  await settings.update({ kindBySite: { 'oa.cn': 'own.duty' }, syncsSettings: true, paletteTrigger: '；；' });
  await settings.update({ sectionBindings: { 'own.duty': { 值班: 'events' } } });
  expect(await takeSnapshot(database, 'daily', 5)).toBe(true);
  await writePack(database, duty.id, undefined);
  await settings.update({ kindBySite: { 'b.cn': 'weekly' }, sectionBindings: {}, paletteTrigger: '//', theme: 'dark' });
  await database.clear('syncDirty');
  expect(await restoreSnapshot(database, 5)).toBe(true);
  expect(await database.getAll('packs')).toEqual([{ id: duty.id, pack: duty, updatedAtMs: 1 }]);
  expect(await database.getAllKeys('syncDirty')).toEqual(['pack/own.duty']);
  expect(await settings.read()).toMatchObject({
    kindBySite: { 'oa.cn': 'own.duty', 'b.cn': 'weekly' },
    sectionBindings: { 'own.duty': { 值班: 'events' } },
    paletteTrigger: '；；',
    theme: 'dark',
  });
});

test('settings that are not synced are left alone', async () => {
  const { database } = await TestDevice.create('snapshots-own', NOWHERE, []);
  const settings = createSettingsStore();
  await settings.update({ kindBySite: { 'oa.cn': 'weekly' }, paletteTrigger: '；；' });
  await takeSnapshot(database, 'daily', 5);
  await settings.update({ kindBySite: {}, paletteTrigger: '//' });
  await restoreSnapshot(database, 5);
  expect(await settings.read()).toMatchObject({ kindBySite: { 'oa.cn': 'weekly' }, paletteTrigger: '//' });
});

test('a snapshot of an earlier version, of snippets and folders only, still brings them back', async () => {
  const { database } = await TestDevice.create('snapshots-old', NOWHERE, []);
  const old = { id: 'a', title: '甲', body: '乙', tags: [], language: 'zh-CN', createdAtMs: 1, updatedAtMs: 1 };
  const data = new Uint8Array(gzipSync(JSON.stringify({ snippets: [old], folders: [] })));
  await database.put('snapshots', { atMs: 5, reason: 'daily', snippets: 1, folders: 0, data });
  expect(await restoreSnapshot(database, 5)).toBe(true);
  expect(await database.getAll('snippets')).toMatchObject([{ id: 'a', title: '甲' }]);
});

test('an empty library needs none', async () => {
  const { database } = await TestDevice.create('snapshots-empty', NOWHERE, []);
  expect(await keepDailySnapshot(database, DAY_MS)).toBe(false);
});

test('the first start of another version takes one, a first start of all does not', async () => {
  const device = await TestDevice.create('snapshots-upgrade', NOWHERE, []);
  await device.save('a', { title: '甲' });
  expect(await keepUpgradeSnapshot(device.database, '0.1.0', 1)).toBe(false);
  expect(await keepUpgradeSnapshot(device.database, '0.1.0', 2)).toBe(false);
  expect(await keepUpgradeSnapshot(device.database, '0.2.0', 3)).toBe(true);
  expect(await readSnapshots(device.database)).toMatchObject([{ atMs: 3, reason: 'upgrade', snippets: 1 }]);
});
