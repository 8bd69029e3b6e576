import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runRound } from '@/utils/app/sync/round';
import { settingsToFields } from '@/utils/core/sync/settings-records';
import { chooseConflict, readConflicts } from '@/utils/platform/db/conflicts';
import { writePack } from '@/utils/platform/db/pack-writes';
import { createReplicaStore } from '@/utils/platform/db/replica-store';
import { recordSettings } from '@/utils/platform/db/setting-records';
import { createSettingsStore } from '@/utils/platform/settings-store';
import { createSealer } from '@/utils/platform/sync-crypto';
import { receiveSettings, sendSettings } from '@/utils/platform/synced-settings';
import { TestDevice } from '../../support/sync-device';
import { type Folder, faultyTransport } from '../../sync/faulty-server';
import { packOf } from '../components/packs';

const NOWHERE = { address: 'http://127.0.0.1:9/', username: '', password: '' };
const QUIET = { rate: 0, random: () => 0, between: async () => undefined, count: () => undefined };

const pair = (name: string) =>
  Promise.all(['1', '2'].map((one) => TestDevice.create(`things-${name}${one}`, NOWHERE, []))) as Promise<
    [TestDevice, TestDevice]
  >;

function sync({ database }: TestDevice, folder: Folder) {
  const ports = {
    transport: faultyTransport(folder, QUIET),
    replica: createReplicaStore(database, () => undefined),
    sealer: createSealer([]),
    nowMs: Date.now,
    random: () => 0,
    newDevice: () => 'renewed00000',
  };
  return runRound(ports, { signal: new AbortController().signal, sliceMs: 60_000 });
}

async function meet(devices: readonly TestDevice[], folder: Folder): Promise<void> {
  for (const device of [...devices, ...devices]) await sync(device, folder);
}

const packs = ({ database }: TestDevice) => database.getAll('packs');

describe('own templates', () => {
  const duty = packOf('own.duty', ['events', '值班情况'], ['handover', '交接事项']);
  const kept = (pack = duty, updatedAtMs = 1) => ({ id: pack.id, pack, updatedAtMs });
  const withHeading = (index: number, heading: string) => ({
    ...duty,
    sections: duty.sections.map((section, at) => (at === index ? { ...section, heading } : section)),
  });

  test('reach the other device, those from before sync too, and go there when they are deleted', async () => {
    const [one, two] = await pair('packs');
    const folder: Folder = new Map();
    await one.database.put('packs', kept());
    await meet([one, two], folder);
    expect(await packs(two)).toEqual([kept()]);
    await writePack(two.database, duty.id, undefined);
    await meet([two, one], folder);
    expect(await packs(one)).toEqual([]);
    await writePack(one.database, duty.id, kept());
    await meet([one, two], folder);
    expect(await packs(two)).toEqual([kept()]);
  });

  test('take changes to different sections from both devices', async () => {
    const [one, two] = await pair('sections');
    const folder: Folder = new Map();
    await writePack(one.database, duty.id, kept());
    await meet([one, two], folder);
    await writePack(one.database, duty.id, kept(withHeading(0, '当班情况'), 2));
    await writePack(two.database, duty.id, kept(withHeading(1, '交班事项'), 3));
    await meet([one, two], folder);
    for (const device of [one, two])
      expect((await packs(device))[0]?.pack.sections.map(({ heading }) => heading)).toEqual(['当班情况', '交班事项']);
    expect(await readConflicts(one.database)).toEqual([]);
  });

  test('worded differently in one section are both kept, in words, until the person chooses', async () => {
    const [one, two] = await pair('conflict');
    const folder: Folder = new Map();
    await writePack(one.database, duty.id, kept());
    await meet([one, two], folder);
    await writePack(one.database, duty.id, kept(withHeading(0, '甲的写法'), 2));
    await writePack(two.database, duty.id, kept(withHeading(0, '乙的写法'), 3));
    await meet([one, two], folder);
    const [conflict] = await readConflicts(one.database);
    expect(conflict?.versions.map(({ value }) => value.split('\n')[0])).toEqual(
      expect.arrayContaining(['甲的写法', '乙的写法']),
    );
    const chosen = conflict?.versions.find(({ value }) => value.startsWith('甲'));
    await chooseConflict(one.database, conflict?.recordId ?? '', conflict?.field ?? '', chosen?.raw ?? null);
    await meet([one, two], folder);
    for (const device of [one, two]) {
      expect((await packs(device))[0]?.pack.sections[0]?.heading).toBe('甲的写法');
      expect(await readConflicts(device.database)).toEqual([]);
    }
  });

  test('that this version cannot use stay in the record and hide nothing', async () => {
    const [one, two] = await pair('newer');
    const folder: Folder = new Map();
    await writePack(one.database, duty.id, kept());
    await meet([one, two], folder);
    await writePack(one.database, duty.id, kept({ ...duty, numbering: 'roman' as 'plain' }, 2));
    await meet([one, two], folder);
    expect(await packs(two)).toEqual([kept()]);
  });
});

describe('settings', () => {
  afterEach(() => fakeBrowser.reset());
  const NONE = { kindBySite: {}, sectionBindings: {}, others: {} };
  const all = () => true;
  const own = () => createSettingsStore().read();

  test('pages and headings that were bound on one device are bound on the other', async () => {
    const [one, two] = await pair('bindings');
    const folder: Folder = new Map();
    const bound = { ...NONE, kindBySite: { 'a.cn/new': 'report' }, sectionBindings: { report: { 不足: 'problems' } } };
    await recordSettings(one.database, settingsToFields(bound), all);
    await createSettingsStore().update({ kindBySite: { 'b.cn/x': 'weekly' } });
    await sendSettings(two.database);
    await meet([one, two], folder);
    await receiveSettings(two.database);
    expect(await own()).toMatchObject({
      kindBySite: { 'a.cn/new': 'report', 'b.cn/x': 'weekly' },
      sectionBindings: { report: { 不足: 'problems' } },
    });
    await recordSettings(one.database, settingsToFields({ ...bound, kindBySite: {} }), all);
    await meet([one, two], folder);
    await receiveSettings(two.database);
    expect((await own()).kindBySite).toEqual({ 'b.cn/x': 'weekly' });
  });

  test('what the person changes while others arrive stays, and is sent', async () => {
    const [one, two] = await pair('meanwhile');
    const folder: Folder = new Map();
    await recordSettings(one.database, settingsToFields({ ...NONE, kindBySite: { 'a.cn/': 'report' } }), all);
    await sendSettings(two.database);
    await meet([one, two], folder);
    await createSettingsStore().update({ kindBySite: { 'c.cn/': 'minutes' } });
    await receiveSettings(two.database);
    expect((await own()).kindBySite).toEqual({ 'c.cn/': 'minutes', 'a.cn/': 'report' });
    await two.database.clear('syncDirty');
    await sendSettings(two.database);
    expect(await two.database.getAllKeys('syncDirty')).toEqual(['setting/kinds']);
  });

  test('others are synced only where the person wants it; defaults overwrite nothing', async () => {
    const [one, two] = await pair('others');
    const folder: Folder = new Map();
    await recordSettings(
      one.database,
      settingsToFields({ ...NONE, others: { theme: 'dark', paletteTrigger: '//' } }),
      all,
    );
    await sendSettings(two.database);
    await meet([one, two], folder);
    await receiveSettings(two.database);
    expect((await own()).theme).toBe('auto');
    await createSettingsStore().update({ syncsSettings: true });
    await sendSettings(two.database);
    await receiveSettings(two.database);
    expect(await own()).toMatchObject({ theme: 'dark', paletteTrigger: '//' });
    expect(await two.database.getAllKeys('syncDirty')).toEqual([]);
    await createSettingsStore().update({ syncsSettings: false });
    await sendSettings(two.database);
    expect(await two.database.getAllKeys('syncDirty')).toEqual([]);
  });

  test('a value of a newer version is neither shown nor taken back from the others', async () => {
    const [one, two] = await pair('newer-setting');
    const folder: Folder = new Map();
    await createSettingsStore().update({ syncsSettings: true });
    await recordSettings(
      one.database,
      settingsToFields({ ...NONE, others: { guardPolicy: 'strict', colour: 'blue' } }),
      all,
    );
    await meet([one, two], folder);
    for (let round = 0; round < 2; round++) {
      await sendSettings(two.database);
      await receiveSettings(two.database);
    }
    expect((await own()).guardPolicy).toBe('ask');
    expect(await two.database.getAllKeys('syncDirty')).toEqual([]);
  });
});
