import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/app/settings';
import { createSettingsStore } from '@/utils/platform/settings-store';

afterEach(() => fakeBrowser.reset());

const stored = async () => (await fakeBrowser.storage.local.get('settings'))['settings'];

test.each([
  null,
  7,
  'text',
  [],
  { theme: 'pink' },
  { kindBySite: { a: 1 } },
  { sectionBindings: { a: 'x' } },
  { ignoredRules: 'all' },
  { ignoredFindings: [7] },
])('a damaged value counts as the default: %j', async (value) => {
  await fakeBrowser.storage.local.set({ settings: value });
  expect(await createSettingsStore().read()).toEqual(DEFAULT_SETTINGS);
});

test('one damaged value does not take the others with it', async () => {
  await fakeBrowser.storage.local.set({ settings: { theme: 'pink', uiLanguage: 'en' } });
  expect(await createSettingsStore().read()).toEqual({ ...DEFAULT_SETTINGS, uiLanguage: 'en' });
});

test('settings stored before something could be ignored ignore nothing', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, theme: 'dark', kindBySite: {}, sectionBindings: {} } });
  expect(await createSettingsStore().read()).toMatchObject({ theme: 'dark', ignoredRules: [], ignoredFindings: [] });
});

test('keeps what a newer version stored', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 2, colour: 'blue', theme: 'dark' } });
  await createSettingsStore().update({ lastPane: 'checklist' });
  expect(await stored()).toMatchObject({ version: 2, colour: 'blue', theme: 'dark', lastPane: 'checklist' });
});

test('a change in one window is heard in another', async () => {
  const heard: string[] = [];
  createSettingsStore().onChange(({ theme }) => heard.push(theme));
  await createSettingsStore().update({ theme: 'dark' });
  expect(heard).toEqual(['dark']);
});
