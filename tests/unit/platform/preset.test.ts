import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { presetKinds, readPreset, toPreset } from '@/utils/platform/preset';
import { createSettingsStore } from '@/utils/platform/settings-store';

afterEach(() => fakeBrowser.reset());

const KEY = 'A'.repeat(43);

test('an administrator sets libraries, sites and the kind of report of a page', () => {
  const policy = {
    libraries: [{ url: 'https://oa.example.cn/office.json', key: KEY }, { url: `https://b.cn/a.json#key=${KEY}` }],
    sites: ['oa.example.cn', '*.intranet.cn'],
    kinds: [{ site: 'oa.example.cn/report/new', kind: 'report' }],
  };
  expect(toPreset(policy)).toEqual({
    libraries: [
      { url: 'https://oa.example.cn/office.json', key: KEY },
      { url: 'https://b.cn/a.json', key: KEY },
    ],
    sites: ['*://oa.example.cn/*', '*://*.intranet.cn/*'],
    kinds: { 'oa.example.cn/report/new': 'report' },
  });
});

test('single wrong entries are left out, and a wrong key never means unsigned', () => {
  const policy = {
    libraries: [{ url: 'https://a.cn/x', key: 'short' }, { url: 'http://a.cn/x' }, 'https://a.cn', { key: KEY }],
    sites: ['<all_urls>', 7],
    kinds: [{ site: 'a.cn' }, null],
  };
  expect(toPreset(policy)).toEqual({ libraries: [], sites: [], kinds: {} });
});

test('without a policy nothing is set', async () => {
  expect(await readPreset()).toEqual({ libraries: [], sites: [], kinds: {} });
});

test('the kind an administrator has bound stands until the person says another, and is not stored as theirs', async () => {
  await fakeBrowser.storage.managed.set({ kinds: [{ site: 'oa.example.cn/new', kind: 'report' }] });
  const settings = createSettingsStore();
  expect((await settings.read()).kindBySite).toEqual({ 'oa.example.cn/new': 'report' });
  const { kindBySite } = await settings.read();
  await settings.update({ kindBySite: { ...kindBySite, 'b.cn/x': 'weekly' } });
  expect((await fakeBrowser.storage.local.get('settings'))['settings']).toMatchObject({
    kindBySite: { 'b.cn/x': 'weekly' },
  });
  await settings.update({ kindBySite: { 'oa.example.cn/new': 'minutes' } });
  expect((await settings.read()).kindBySite).toEqual({ 'oa.example.cn/new': 'minutes' });
});

test('who looks at the settings hears of a policy that comes and goes', async () => {
  const heard: unknown[] = [];
  const stop = createSettingsStore().onChange(({ kindBySite }) => heard.push(kindBySite));
  await fakeBrowser.storage.managed.set({ kinds: [{ site: 'oa.example.cn/new', kind: 'report' }] });
  await vi.waitFor(() => expect(heard).toEqual([{ 'oa.example.cn/new': 'report' }]));
  await fakeBrowser.storage.managed.set({ kinds: [] });
  await vi.waitFor(() => expect(heard).toEqual([{ 'oa.example.cn/new': 'report' }, {}]));
  stop();
});

test('settings do not wait for a policy that the browser is slow to tell; what it said last time holds', async () => {
  await fakeBrowser.storage.managed.set({ kinds: [{ site: 'oa.example.cn/new', kind: 'report' }] });
  expect(await presetKinds()).toEqual({ 'oa.example.cn/new': 'report' });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(new Promise(() => undefined));
  expect(await presetKinds()).toEqual({ 'oa.example.cn/new': 'report' });
  expect((await createSettingsStore().read()).kindBySite).toEqual({ 'oa.example.cn/new': 'report' });
});
