// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { OptionsApp } from '@/components/options/OptionsApp';
import { loadOptionPanes } from '@/components/options/panes';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import { fakeServices } from './fake-services';
import { loadWords } from './load-words';
import { find } from './render-panel';

async function open(pane: string, given: Parameters<typeof fakeServices>[0] = {}) {
  location.hash = `#${pane}`;
  const services = fakeServices(given);
  const settings = createSettingsModel(services.settings);
  await settings.ready;
  await loadWords();
  await loadOptionPanes();
  render(<OptionsApp services={services} settings={settings} toasts={createToasts()} />);
  return { services, page: document.body };
}

afterEach(cleanup);

describe('the sites', () => {
  const add = (page: HTMLElement, site: string) => {
    fireEvent.input(find(page, '[name=site]'), { target: { value: site } });
    fireEvent.submit(find(page, '[data-site-form]'));
  };

  test('can be added and removed', async () => {
    const { page } = await open('sites');
    add(page, 'oa.example.cn');
    await waitFor(() => find(page, '[data-site-pattern="*://oa.example.cn/*"]'));
    fireEvent.click(find(page, '[data-action=remove-site]'));
    await waitFor(() => expect(page.querySelector('[data-site-pattern]')).toBeNull());
  });

  test('are not added when the browser says no, and the form says so', async () => {
    const { page } = await open('sites');
    add(page, 'no.example.cn');
    await waitFor(() => expect(find(page, '[data-site-form]').textContent).toContain('浏览器没有授权'));
    expect(page.querySelector('[data-site-pattern]')).toBeNull();
  });

  test('are not asked for when the address makes no sense', async () => {
    const { page } = await open('sites');
    add(page, '公文系统');
    await waitFor(() => expect(find(page, '[data-site-form]').textContent).toContain('看不懂这个网址'));
  });
});

describe('the look', () => {
  test('changes its language at once', async () => {
    const { page } = await open('general');
    fireEvent.change(find(page, '[name=uiLanguage]'), { target: { value: 'en' } });
    await waitFor(() => expect(find(page, 'h1').textContent).toBe('Draftside settings'), { timeout: 10_000 });
    expect(document.documentElement.lang).toBe('en');
  });

  test('changes its theme at once', async () => {
    const { page, services } = await open('general');
    fireEvent.change(find(page, '[name=theme]'), { target: { value: 'dark' } });
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    expect((await services.settings.read()).theme).toBe('dark');
  });
});

test('remembered answers are shown, and cleared only after a question', async () => {
  const { page, services } = await open('snippets', { answers: { 单位名称: '市档案局' } });
  await waitFor(() => expect(find(page, '.answers').textContent).toContain('市档案局'));
  fireEvent.click(find(page, '[data-action=clear-answers]'));
  expect(page.querySelector('.answers')).not.toBeNull();
  fireEvent.click(find(page, '[data-action=confirm]'));
  await waitFor(() => expect(page.querySelector('.answers')).toBeNull());
  expect(await services.answers.read()).toEqual({ ok: true, value: {} });
});

describe('the list of panes', () => {
  const shown = (page: HTMLElement) =>
    [...page.querySelectorAll('[data-option-pane]')].map((link) => link.getAttribute('data-option-pane'));

  test('opens the pane that the address names, and follows a link to another', async () => {
    const { page } = await open('sites');
    expect(find(page, '[data-shown-pane]').dataset['shownPane']).toBe('sites');
    location.hash = '#about';
    await waitFor(() => expect(find(page, '[data-shown-pane]').dataset['shownPane']).toBe('about'));
  });

  test('shows the first pane for an address that names none', async () => {
    const { page } = await open('nowhere');
    expect(find(page, '[aria-current=page]').dataset['optionPane']).toBe('general');
  });

  test('is narrowed to the panes that hold what is searched for', async () => {
    const { page } = await open('general');
    fireEvent.input(find(page, '[data-options-search]'), { target: { value: '外观' } });
    await waitFor(() => expect(shown(page)).toEqual(['general']));
    fireEvent.input(find(page, '[data-options-search]'), { target: { value: '没有的东西' } });
    await waitFor(() => expect(shown(page)).toEqual([]));
    expect(find(page, 'nav').textContent).toContain('没有找到这项设置');
  });
});

describe('the privacy pane', () => {
  test('says how much is kept, and asks the browser to keep it', async () => {
    const { page } = await open('privacy');
    await waitFor(() => expect(find(page, '[data-usage]').textContent).toContain('2 MB'));
    fireEvent.click(find(page, '[data-action=keep-data]'));
    await waitFor(() => expect(find(page, '[data-usage]').textContent).toContain('不会自动清理'));
  });

  test('gives the permission for the clipboard back', async () => {
    const { page, services } = await open('privacy', { copied: '复制的', isClipboardAllowed: true });
    await waitFor(() => expect(find(page, '[data-clipboard]').textContent).toContain('已允许'));
    fireEvent.click(find(page, '[data-action=forbid-clipboard]'));
    await waitFor(() => expect(find(page, '[data-clipboard]').textContent).toContain('没有权限'));
    expect(await services.clipboard.isAllowed()).toBe(false);
  });

  test('erases nothing before the question is answered', async () => {
    const { page, services } = await open('privacy');
    fireEvent.click(find(page, '[data-action=erase-all]'));
    expect((await services.ownData.usage()).bytes).toBeGreaterThan(0);
    expect(find(page, 'dialog').textContent).toContain('不能撤销');
  });
});

test('a report of a problem is shown before it can be copied', async () => {
  const { page } = await open('about');
  expect(page.querySelector('[data-action=copy-facts]')).toBeNull();
  fireEvent.click(find(page, '[data-action=gather-facts]'));
  await waitFor(() =>
    expect(find(page, '.support-report')).toHaveProperty('value', expect.stringContaining('panel not opened')),
  );
});

describe('the check before posting', () => {
  test('has a policy for each site, and says which line it does not understand', async () => {
    const { page, services } = await open('checks');
    fireEvent.change(find(page, '[name=guardPolicy]'), { target: { value: 'remind' } });
    fireEvent.input(find(page, '[name=guardBySite]'), { target: { value: 'oa.example.cn=先问我' } });
    await waitFor(async () =>
      expect(await services.settings.read()).toMatchObject({
        guardPolicy: 'remind',
        guardBySite: { 'oa.example.cn': 'ask' },
      }),
    );
    fireEvent.input(find(page, '[name=guardBySite]'), { target: { value: 'oa.example.cn=随便' } });
    await waitFor(() => expect(page.textContent).toContain('看不懂“oa.example.cn=随便”'));
  });

  test('lists the pages it looks at; one can be taken out', async () => {
    const { page, services } = await open('checks', { settings: { kindBySite: { 'oa.example.cn/post': 'weekly' } } });
    find(page, '[data-guarded-page="oa.example.cn/post"]');
    fireEvent.click(find(page, '[data-action=remove-guarded-page]'));
    await waitFor(async () => expect((await services.settings.read()).kindBySite).toEqual({}));
  });
});

describe('the help', () => {
  test('is read in five chapters, and names the key that opens the panel', async () => {
    const { page } = await open('help');
    expect(page.querySelectorAll('.help-lines')).toHaveLength(5);
    await waitFor(() => expect(find(page, '.help-lines').textContent).toContain('Alt+Shift+D'));
  });

  test('leads only to panes there are', async () => {
    const { page } = await open('help');
    const panes = [...page.querySelectorAll('main a')].flatMap(
      (link) => /^#(.+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? [],
    );
    expect(panes).toEqual(['shortcuts', 'drafts', 'about']);
    for (const pane of panes) expect(page.querySelector(`[data-option-pane=${pane}]`)).not.toBeNull();
  });
});

/** As in wxt.config.ts. */
const MANIFEST_COMMANDS = [
  ...readFileSync('wxt.config.ts', 'utf8').matchAll(/^ {6}'?([\w-]+)'?: \{ suggested_key/gm),
].map(([, name]) => name);

describe('the list of keys', () => {
  test('tells the key of every command in the manifest, and which has none', async () => {
    const { page } = await open('shortcuts');
    await waitFor(() => expect(find(page, '[data-command-key=open-palette]').textContent).toContain('Alt+Q'));
    const commands = [...page.querySelectorAll('[data-command-key]')].map((row) =>
      row.getAttribute('data-command-key'),
    );
    expect(commands).toEqual(MANIFEST_COMMANDS);
    expect(find(page, '[data-command-key=save-selection]').textContent).toContain('未设置');
  });

  test('names what opens the list of snippets as the person has set it, and nothing when nothing does', async () => {
    const { page } = await open('shortcuts', { settings: { paletteTrigger: '//' } });
    expect([...page.querySelectorAll('kbd')].map((key) => key.textContent)).toContain('//');
    cleanup();
    const without = await open('shortcuts', { settings: { paletteTrigger: '' } });
    expect([...without.page.querySelectorAll('kbd')].map((key) => key.textContent)).not.toContain('');
  });
});
