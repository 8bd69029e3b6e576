import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/driver-wait';
import { type PostingPages, servePostingPages } from '../support/posting-pages';
import { inEachBrowser, type Stage } from './stage';

/** A weekly report without most of its sections. */
const UNFINISHED = '一、本周工作完成情况\n完成例行巡检三次，处理工单十二件，各项工作平稳推进。';

type Act = (page: Page) => Promise<unknown>;
const click: Act = (page) => page.click('#post');
const followLink: Act = (page) => page.click('#link');

inEachBrowser((stage) => {
  let pages: PostingPages;
  let page: Page;
  beforeAll(async () => {
    pages = await servePostingPages();
    await stage.draftside.grantSite('http://127.0.0.1/*');
    page = await stage.draftside.newPage('about:blank');
    const ways = ['poster', 'freshpost', 'keyposter', 'others'];
    await bind(
      stage,
      ways.map((way) => `${new URL(pages.origin).host}/${way}`),
    );
    await page.bringToFront();
  });
  afterAll(() => pages.close());

  const write = async (way: string) => {
    await page.goto(`${pages.origin}/${way}`);
    await page.evaluate(() => sessionStorage.clear());
    await page.click(way === 'editor' ? '#frame' : '#field');
    await page.keyboard.type(UNFINISHED.split('\n')[0] ?? '');
    await page.keyboard.press('Enter');
    await page.keyboard.type(UNFINISHED.split('\n')[1] ?? '');
    await until('the person is reminded at the button', async () => {
      await page.mouse.move(1, 1);
      await page.hover('#post');
      return (await shown(page)) === 'note';
    });
  };

  test.each([
    ['poster', click],
    // A frame that never showed anything tells nobody where it goes.
    ['freshpost', followLink],
    ['keyposter', (on: Page) => on.focus('#field').then(() => ctrlEnter(on))],
  ])('%s: what cannot be repeated is never held', async (way, act) => {
    const before = pages.posts(way);
    await write(way);
    await act(page);
    await until('it is posted', async () => pages.posts(way) === before + 1);
    expect(await shown(page)).not.toBe('question');
  });

  test('thirty searches, logins, filters and comments beside the report go through', async () => {
    await write('others');
    const before = pages.posts('others');
    const count = await page.$$eval('form.other', (forms) => forms.length);
    for (let index = 0; index < count; index += 1) {
      await page.evaluate((at) => document.querySelectorAll<HTMLFormElement>('form.other')[at]?.requestSubmit(), index);
      await until('it is posted', async () => pages.posts('others') === before + index + 1);
      expect(await shown(page)).not.toBe('question');
    }
  });
});

/** Binds pages to the weekly report, as choosing it in the panel does. */
async function bind(stage: Stage, keys: readonly string[]): Promise<void> {
  const options = await stage.draftside.openExtensionPage('options.html');
  const kindBySite = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 'weekly'])));
  await options.evaluate(
    `(globalThis.browser ?? chrome).storage.local.set({ settings: { version: 1, kindBySite: ${kindBySite} } })`,
  );
}

/** A page sees no more of the question than that something has the focus; while it navigates it sees nothing. */
const shown = (page: Page): Promise<'question' | 'note' | 'nothing'> =>
  page
    .evaluate(() => {
      const host = document.querySelector('html > [popover]');
      if (host === null) return 'nothing' as const;
      return document.activeElement === host ? ('question' as const) : ('note' as const);
    })
    .catch((cause: unknown) => {
      if (/context|navigat|detached/i.test(String(cause))) return 'nothing' as const;
      throw cause;
    });

async function ctrlEnter(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}
