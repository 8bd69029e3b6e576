// The accessibility tree of each pane is kept in accessibility/*.txt: look at what differs, and if it is right run
// npx vitest run --project extension tests/extension/accessibility.test.ts -u
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityTree } from '../support/accessibility-tree';
import type { Panel } from '../support/driver';
import { atRest, until } from '../support/driver-wait';
import { inEachBrowser } from './stage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is only appearing has no contrast yet. */
const STILL = { name: 'prefers-reduced-motion', value: 'reduce' };

/** One figure is open and a section is missing. */
const REPORT = [
  '市档案局2024年档案专项工作总结',
  '2024年，市档案局扎实开展档案专项工作，按期完成目标。现将有关情况总结如下：',
  '一、工作开展情况',
  '核对案卷XX卷，补录目录，全部导入系统。',
  '二、下一步工作计划',
  '明年三月底前完成余下扫描，由档案科负责。',
].join('\n');

/** What is on a page of the settings when all of it is there. */
const OPTIONS = {
  general: '.options-pane select',
  sites: '[data-site-form]',
  checks: '.group:nth-of-type(2)',
  templates: '.group:nth-of-type(2)',
  snippets: '.group:nth-of-type(3)',
  sync: '.group [data-snapshot]',
  team: '[data-subscribe]',
  drafts: '.group textarea',
  shortcuts: '.group:nth-of-type(7)',
  privacy: '[data-usage]',
  help: '.group:nth-of-type(5)',
  about: '.group:nth-of-type(2)',
};

inEachBrowser((stage) => {
  // The sidebar of Firefox is no page that a script could be put into; it shows the same document.
  describe.runIf(stage.browser === 'chromium')('every pane', () => {
    let panel: Panel;
    beforeAll(async () => {
      const page = await stage.draftside.newPage(stage.demo());
      await page.$eval('#body-textarea', (field, text) => ((field as HTMLTextAreaElement).value = text), REPORT);
      await page.click('#body-textarea');
      panel = await stage.draftside.openPanel(page);
      await panel.page.emulateMediaFeatures([STILL]);
      await panel.page.setViewport({ width: 400, height: 800 }); // how many rows of a long list there are
      await panel.addSnippet({ title: '会议时间地点', body: '{{ 会议时间 }}在{{ 地点 | default: "一楼" }}召开会议。' });
      await panel.chooseTemplate('summary.special');
      // It goes by itself, sooner or later.
      await panel.page.evaluate(() => document.querySelector<HTMLElement>('.toast .icon-button')?.click());
      await panel.page.waitForSelector('.toast', { hidden: true });
    });

    const click = (selector: string) => async () => {
      await panel.page.click(selector);
    };

    test.each([
      [
        'outline',
        click('[role=tab][data-pane=outline]'),
        '#pane-outline [data-section-id=problems][data-status=missing]',
      ],
      [
        'section',
        click('[data-section-id=problems] [data-action=open-section]'),
        '[data-section-id=problems] [data-action=insert-phrase]',
      ],
      ['snippets', () => panel.searchSnippets('会议时间'), '[data-title=会议时间地点]'],
      ['fill', click('[data-title=会议时间地点] [data-action=insert-snippet]'), '[data-fill-form]'],
      ['editor', () => editSnippet(panel.page), '[data-snippet-editor]'],
      ['checklist', () => panel.findings(), '#pane-checklist [data-action=fix]'],
      ['drafts', click('[role=tab][data-pane=drafts]'), '#pane-drafts'],
      ['commands', () => openCommands(panel.page), '[data-command]'],
    ])('the panel’s %s breaks no rule, and reads as it should', async (name, act, shown) => {
      await act();
      await panel.page.waitForSelector(shown);
      await expectAccessible(panel.page, `panel-${name}`);
    });

    test('no page of the settings breaks a rule, and each reads as it should', async () => {
      const page = await stage.draftside.openExtensionPage('options.html');
      await page.emulateMediaFeatures([STILL]);
      for (const [pane, last] of Object.entries(OPTIONS)) {
        await (await page.waitForSelector(`[data-option-pane=${pane}]`))?.click();
        await page.waitForSelector(`.options:has([data-option-pane=${pane}][aria-current]) ${last}`);
        await expectAccessible(page, `options-${pane}`);
      }
      await page.close();
    });

    test('the first page breaks no rule, and reads as it should', async () => {
      const page = await stage.draftside.openExtensionPage('welcome.html');
      await page.emulateMediaFeatures([STILL]);
      await (await page.waitForSelector('[role=tab][data-pane=outline]'))?.click();
      await page.waitForSelector('[data-section-id][data-status=missing]');
      await expectAccessible(page, 'welcome');
      await page.close();
    });
  });
});

/** What can be used, without a name. */
const UNNAMED = /^ *(button|link|textbox|searchbox|combobox|checkbox|switch|tab|option|row)\b(?! ")/;

async function editSnippet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-fill-form]', { hidden: true });
  await page.click('[data-title=会议时间地点] [data-action=edit-snippet]');
}

async function openCommands(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('[data-command-search]:focus');
  await page.keyboard.type('o');
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  const tree = await treeAsKept(page, name);
  expect(await violationsOn(page), name).toEqual([]);
  expect(tree.split('\n').filter((line) => UNNAMED.test(line))).toEqual([]);
  await expect(tree).toMatchFileSnapshot(`accessibility/${name}.txt`);
}

/** As it is kept, or what it has come to instead: rows may arrive one after the other. */
async function treeAsKept(page: Page, name: string): Promise<string> {
  const file = new URL(`accessibility/${name}.txt`, import.meta.url);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const read = () => accessibilityTree(page);
  const asKept = until(`${name} reads as kept`, async () => (await read()) === kept, { patienceMs: 20_000 });
  return asKept.then(
    () => kept,
    () => atRest(`${name} is at rest`, read),
  );
}

async function violationsOn(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))');
}
