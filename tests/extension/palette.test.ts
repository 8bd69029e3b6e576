import type { Page } from 'puppeteer-core';
import { beforeAll, describe, test } from 'vitest';
import { until } from '../support/driver-wait';
import { type DemoField, demoFields, expectText, inEachBrowser, type Stage, undo } from './stage';

const CLOSING = { id: 'test-closing-000001', title: '表态结尾', body: '以上报告，请审阅。', abbreviation: ';bt' };
const ASKING = {
  id: 'test-asking-0000001',
  title: '请示开头',
  body: '{{ 单位名称 }}：\n现请示如下：',
  abbreviation: 'qs',
};

inEachBrowser((stage) => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.draftside.newPage(stage.demo());
    await page.click('#body-textarea');
    await stage.draftside.openPanel(page);
    await keep(stage, [CLOSING, ASKING]);
    await page.bringToFront();
  });

  describe.each(demoFields)('$name', (field) => {
    test('the trigger after Chinese text opens the list; Enter puts the phrase there; one undo brings the trigger back', async () => {
      await start(page, field, '各项工作总体平稳，');
      await page.keyboard.type(';;');
      await listShown(page);
      await page.keyboard.type('biaotai');
      await page.keyboard.press('Enter');
      await expectText(page, field, `各项工作总体平稳，${CLOSING.body}`);
      await listGone(page);
      await undo(page);
      await expectText(page, field, '各项工作总体平稳，;;biaotai');
    });

    test('an abbreviation glued to Chinese text expands with Space, and one undo brings it back', async () => {
      await start(page, field, '各位领导；bt');
      await page.keyboard.press(' ');
      await expectText(page, field, `各位领导${CLOSING.body}`);
      await listGone(page);
      await undo(page);
      await expectText(page, field, '各位领导；bt');
    });
  });
});

/** Puts snippets into the library, as another window of the extension would. */
async function keep(stage: Stage, snippets: readonly object[]): Promise<void> {
  const options = await stage.draftside.openExtensionPage('options.html');
  const names = () => options.evaluate('indexedDB.databases().then((all) => all.map(({ name }) => name))');
  await until('the library is there', async () => ((await names()) as string[]).includes('draftside'));
  const records = snippets.map((snippet) => ({ ...BASE, ...snippet }));
  await options.evaluate(`(async () => {
    const open = indexedDB.open('draftside');
    await new Promise((done) => { open.onsuccess = done; });
    const store = open.result.transaction('snippets', 'readwrite').objectStore('snippets');
    for (const record of ${JSON.stringify(records)}) store.put(record);
    await new Promise((done) => { store.transaction.oncomplete = done; });
    open.result.close();
    new BroadcastChannel('draftside.snippets').postMessage(null);
  })()`);
  // It stays open: Firefox may lose what a window says just before it closes.
}

const BASE = { tags: [], language: 'zh-CN', createdAtMs: 1, updatedAtMs: 1 };

/** An empty field with this text typed into it. */
async function start(page: Page, field: DemoField, text: string): Promise<void> {
  await field.focus(page);
  await selectAll(page);
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

async function selectAll(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
}

const hostHeight = (page: Page) =>
  page.evaluate(() => document.querySelector('html > [popover]')?.getBoundingClientRect().height ?? 0);

/** A page sees no more of the list than its size. */
const listShown = (page: Page) => until('the list is shown', async () => (await hostHeight(page)) > 50);
const listGone = (page: Page) => until('the list is gone', async () => (await hostHeight(page)) === 0);
