// Pages make up what only a person does. Nothing comes of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FieldDescription } from '../../utils/app/protocol';
import type { FieldEdit } from '../../utils/core/outline/content';
import { availableBrowsers } from '../support/browser';
import { until } from '../support/driver-wait';
import { ExtensionTab } from '../support/extension-tab';
import { type FixturePages, serveFixturePages } from '../support/fixture-pages';
import { serveHostilePages } from '../support/hostile-pages';
import { SPY } from '../support/spy';

/** Ends with an abbreviation's sign and the trigger: a real key would act on it. */
const TEXT = '各位领导，今年以来各项工作总体平稳，重点任务有序推进，取得了明显成效；；';

const EDIT: FieldEdit = {
  ...{ start: 2, end: 2 },
  blocks: [
    { kind: 'heading', level: 1, text: '一、新' },
    { kind: 'paragraph', text: '段' },
  ],
};

describe.each(availableBrowsers())('%s', (browser) => {
  let tab: ExtensionTab;
  let fixtures: FixturePages;
  let pages: Awaited<ReturnType<typeof serveHostilePages>>;
  beforeAll(async () => {
    [pages, fixtures] = await Promise.all([serveHostilePages(), serveFixturePages()]);
    tab = await ExtensionTab.start(browser, `${pages.origin}/forger.html`);
  });
  afterAll(async () => {
    await tab?.close();
    pages?.close();
    fixtures?.close();
  });
  beforeEach(async () => {
    await tab.page.goto(`${pages.origin}/forger.html`);
    await tab.toFront();
    await tab.hear();
  });

  const forge = async () => expect(await tab.page.evaluate('forge()')).toBeGreaterThan(200);
  const surroundings = () => tab.page.evaluate('document.documentElement.outerHTML + field.value');

  test('before a person comes to a field no made-up event wakes anything', async () => {
    const before = await surroundings();
    await forge();
    expect(await tab.heardAtLast()).toEqual([]);
    expect(await surroundings()).toBe(before);
    await tab.page.click('#field');
    await until('the person is noticed', async () => (await tab.heard()).includes('page/wake'));
  });

  test('in a field that a person came to, no made-up event opens, inserts, keeps or checks anything', async () => {
    await tab.page.click('#field');
    await until('everything is there', async () => (await tab.heard()).includes('drafts/open'));
    await tab.page.evaluate(`field.value = ${JSON.stringify(TEXT)}`);
    await tab.heardAtLast(); // of the text that was set
    await tab.hear();
    const before = await surroundings();
    await forge();
    // That a text may have changed is told for scripts, too: the panel then reads it again.
    expect((await tab.heardAtLast()).filter((name) => name !== 'field/edited')).toEqual([]);
    expect(await surroundings()).toBe(before);
    await tab.page.keyboard.type('又');
    await until('the person is noticed', async () => (await tab.heard()).includes('drafts/keep'));
  });

  test('a page that listens first sees the text meant for its own field and nothing else, and nobody listens to it', async () => {
    await tab.page.goto(fixtures.address('managed.html'));
    await tab.page.evaluate(SPY);
    await tab.page.click('#editor');
    await tab.page.keyboard.type('原文');
    await until('the field is there', async () => (await tab.heard()).includes('drafts/open'));
    const names = await tab.page.evaluate('Object.getOwnPropertyNames(window).length');
    await tab.page.evaluate('overheard.length = 0');
    const [field] = await tab.send<readonly FieldDescription[]>('field/list', {});
    const request = { fieldId: field?.fieldId, expectedText: '原文', edits: [EDIT], primary: 0 };
    expect(await tab.send('field/apply', request)).toMatchObject({ ok: true });
    const heard = (await tab.page.evaluate('overheard')) as readonly string[];
    expect(heard.filter((text) => /draftside|extension:|field\/|page\/|^\d+-\d+-\d+$/i.test(text))).toEqual([]);
    const others = '[...types].filter((type) => !/^(paste|beforeinput|input)$/.test(type))';
    expect(await tab.page.evaluate(others)).toEqual([]);
    expect(await tab.page.evaluate('Object.getOwnPropertyNames(window).length')).toBe(names);
    await tab.heardAtLast(); // of the insertion
    await tab.hear();
    const before = await tab.page.evaluate('document.documentElement.outerHTML');
    await tab.page.evaluate('impersonate()');
    expect(await tab.heardAtLast()).toEqual([]);
    expect(await tab.page.evaluate('document.documentElement.outerHTML')).toBe(before);
  });
});
