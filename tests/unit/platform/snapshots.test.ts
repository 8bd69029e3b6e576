import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  keepDailySnapshot,
  keepUpgradeSnapshot,
  readSnapshots,
  restoreSnapshot,
  takeSnapshot,
} from '@/utils/platform/db/snapshots';
import { TestDevice } from '../../support/sync-device';

const NOWHERE = { address: 'http://127.0.0.1:9/', username: '', password: '' };
const DAY_MS = 86_400_000;

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
