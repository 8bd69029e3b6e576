import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import type { Panel } from '../support/driver';
import { buildFor } from '../support/driver-browser';
import { outcomeIn } from '../support/driver-reading';
import { callOn } from '../support/driver-surface';
import { until } from '../support/driver-wait';
import { demoFields, expectText, inEachBrowser, type Stage } from './stage';

const PHRASE = { title: '通知结尾', text: '特此通知。' };

/** Chromium has no side panel for an extension that does not ask for it: as one that has none at all. */
const chromiumBuild = mkdtempSync(path.join(os.tmpdir(), 'draftside-no-side-panel-'));
cpSync(buildFor('chromium'), chromiumBuild, { recursive: true });
const manifestFile = path.join(chromiumBuild, 'manifest.json');
const { side_panel: _panel, permissions, ...manifest } = JSON.parse(readFileSync(manifestFile, 'utf8'));
const others = permissions.filter((permission: string) => permission !== 'sidePanel');
writeFileSync(manifestFile, JSON.stringify({ ...manifest, permissions: others }));
afterAll(() => rmSync(chromiumBuild, { recursive: true, force: true }));

inEachBrowser(
  (stage) => {
    test('in a window of its own the panel writes into the tab in front, and into no other', async () => {
      const [field] = demoFields;
      if (field === undefined) throw new Error('the demo page has no field');
      const first = await stage.draftside.newPage(stage.demo());
      const second = await stage.draftside.newPage(`${stage.demo()}?second`);
      let opened: Panel | undefined;
      for (const page of [second, first]) {
        await page.bringToFront();
        await field.focus(page);
        await page.keyboard.type(page === first ? '甲' : '乙乙乙');
        opened = await stage.draftside.openPanel(page); // gives access to the tab
      }

      if (opened === undefined) throw new Error('no panel was opened');
      const panel = await ownWindow(stage, opened);
      await first.bringToFront(); // the panel was
      await insert(panel, 1);
      await expectText(first, field, `甲${PHRASE.text}`);

      await second.bringToFront();
      await insert(panel, 3);
      await expectText(second, field, `乙乙乙${PHRASE.text}`);
      expect(await field.text(first)).toBe(`甲${PHRASE.text}`);
    });
  },
  { chromiumBuild },
);

/** Chromium has opened it with the first click on the toolbar button, and brought it to the front with the second. */
async function ownWindow(stage: Stage, { page }: Panel): Promise<Page> {
  if (stage.browser === 'firefox') return openOwnWindow(stage);
  const panels = page
    .browser()
    .targets()
    .filter((target) => target.url().includes('sidepanel.html'));
  expect(panels.map((target) => target.url().split('?')[1])).toEqual([expect.stringMatching(/^tab=\d+$/)]);
  return page;
}

/** As a browser without a panel beside the page opens it, for the first tab. */
async function openOwnWindow({ draftside, demo }: Stage): Promise<Page> {
  const asking = await draftside.openExtensionPage('options.html');
  await asking.evaluate(`(async ({ tabs, windows }) => {
    const all = await tabs.query({});
    const { id } = all.find(({ url }) => url === ${JSON.stringify(demo())});
    await windows.create({ type: 'popup', url: '/sidepanel.html?tab=' + id, width: 420, height: 800 });
  })(globalThis.browser ?? chrome)`);
  const panel = await until('the window of the panel is open', async () => {
    for (const page of await asking.browser().pages()) if (await isOwnWindow(page)) return page;
    return undefined;
  });
  await asking.close();
  return panel;
}

const isOwnWindow = (page: Page) =>
  page.evaluate("location.href.includes('sidepanel.html?tab=')").catch(() => false) as Promise<boolean>;

/** Once a field of this length is the one that is written to. */
async function insert(panel: Page, length: number): Promise<void> {
  await panel.waitForSelector(`[data-field-status][data-state=ready][data-length="${length}"]`);
  await panel.click('[role=tab][data-pane=snippets]');
  await panel.waitForSelector('[data-snippet-search]');
  await panel.$eval('[data-snippet-search]', (box) => (box as HTMLInputElement).select());
  await panel.type('[data-snippet-search]', PHRASE.title);
  const row = `[data-snippet-list][data-query="${PHRASE.title}"] [data-title="${PHRASE.title}"]`;
  await panel.waitForSelector(row);
  const { sequence } = (await panel.evaluate(callOn('document', outcomeIn, []))) as ReturnType<typeof outcomeIn>;
  await panel.click(`${row} [data-action=insert-snippet]`);
  await panel.waitForSelector(`[data-outcome=inserted]:not([data-sequence="${sequence}"])`);
}
