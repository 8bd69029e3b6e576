// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import type { LibraryPort, SubscribedLibrary } from '@/utils/app/libraries';
import { createMemoryLibraries } from '@/utils/platform/memory/library-port';
import { fakeServices } from './fake-services';
import { find } from './render-panel';

async function open(given: readonly SubscribedLibrary[], rest: Partial<LibraryPort> = {}): Promise<HTMLElement> {
  location.hash = '#team';
  const services = fakeServices({ libraries: createMemoryLibraries(given, rest) });
  const settings = createSettingsModel(services.settings);
  await settings.ready;
  render(<OptionsApp services={services} settings={settings} toasts={createToasts()} />);
  await waitFor(() => find(document.body, '[data-subscribe]'));
  return document.body;
}

afterEach(cleanup);

const URL_OF_IT = 'https://oa.example.cn/office.json';
const LIBRARY: SubscribedLibrary = {
  url: URL_OF_IT,
  name: '单位短语',
  isPreset: false,
  sequence: 2,
  snippets: 3,
  packs: 1,
  isExpired: false,
  overridden: 0,
};

test('a library is looked at, with the fingerprint to compare, before it is subscribed to', async () => {
  const asked: string[] = [];
  const ready = {
    state: 'ready',
    name: '单位短语',
    snippets: 3,
    packs: 1,
    fingerprint: 'aaaa bbbb',
    isExpired: false,
  } as const;
  const page = await open([], {
    look: async (address) => {
      asked.push(address);
      return ready;
    },
    subscribe: async () => {
      asked.push('subscribed');
      return ready;
    },
  });
  expect(page.querySelector('[data-action=subscribe]')).toBeNull();
  fireEvent.input(find(page, '[name=libraryAddress]'), { target: { value: URL_OF_IT } });
  fireEvent.submit(find(page, '[data-subscribe]'));
  await waitFor(() => expect(find(page, '[data-library-found]').textContent).toContain('aaaa bbbb'));
  fireEvent.click(find(page, '[data-action=subscribe]'));
  await waitFor(() => expect(asked).toEqual([URL_OF_IT, 'subscribed']));
});

test('what was refused is said in words, and what is safe', async () => {
  const page = await open([{ ...LIBRARY, trouble: 'rollback', isExpired: true }]);
  await waitFor(() => expect(find(page, '[data-library-trouble=rollback]').textContent).toContain('现有内容照常使用'));
  expect(find(page, '[data-library]').textContent).toContain('已过有效期');
});

test('an update is listed by name until it was seen', async () => {
  const seen: string[] = [];
  const news = { added: ['甲', '乙'], changed: [], removed: ['丙'] };
  const page = await open([{ ...LIBRARY, news }], { dismissNews: async (url) => void seen.push(url) });
  await waitFor(() => expect(find(page, '[data-library-news]').textContent).toContain('新增：甲、乙'));
  expect(find(page, '[data-library-news]').textContent).not.toContain('改动：');
  fireEvent.click(find(page, '[data-action=news-seen]'));
  expect(seen).toEqual([URL_OF_IT]);
});

test('what an administrator has set cannot be given up here', async () => {
  const page = await open([{ ...LIBRARY, isPreset: true, trouble: 'permission' }]);
  await waitFor(() => expect(find(page, '[data-library]').textContent).toContain('由单位设置'));
  expect(page.querySelector('[data-action=unsubscribe]')).toBeNull();
  expect(find(page, '[data-action=allow-library]').textContent).toContain('oa.example.cn');
});

test('sites of the office are enabled by one click', async () => {
  const asked: (readonly string[])[] = [];
  const page = await open([], {
    openSites: async () => ['*://oa.example.cn/*'],
    presetKinds: async () => ({}),
    enableSites: async (patterns) => {
      asked.push(patterns);
      return true;
    },
  });
  await waitFor(() => find(page, '[data-action=enable-office-sites]'));
  fireEvent.click(find(page, '[data-action=enable-office-sites]'));
  expect(asked).toEqual([['*://oa.example.cn/*']]);
});
