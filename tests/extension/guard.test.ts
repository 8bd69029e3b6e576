import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/driver-wait';
import { LURES } from '../support/lures';
import {
  clickPost,
  HELD,
  heardAtLast,
  heardBy,
  NEVER_HELD,
  postAnyway,
  remindedAt,
  shown,
} from '../support/posting-acts';
import { type PostingPages, servePostingPages } from '../support/posting-pages';
import { inEachBrowser, type Stage } from './stage';

/** A weekly report without most of its sections. */
const UNFINISHED = '一、本周工作完成情况\n完成例行巡检三次，处理工单十二件，各项工作平稳推进。';

inEachBrowser((stage) => {
  let pages: PostingPages;
  let page: Page;
  beforeAll(async () => {
    pages = await servePostingPages();
    await stage.draftside.grantSite('http://127.0.0.1/*');
    page = await stage.draftside.newPage('about:blank');
    const ways = [...HELD, ...NEVER_HELD].map(([way]) => way);
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
    await remindedAt(page);
  };

  // The other ways differ in the page only: tests/page/guard.test.ts.
  const ways = HELD.filter(
    ([way]) => !['enter', 'request', 'xhr', 'late', 'ctrl', 'clobbered', 'discuzfast'].includes(way),
  );
  test.each(ways)('%s: held once, then posted exactly once', async (way, act, heard) => {
    const before = pages.posts(way);
    await write(way);
    await act(page);
    await until('the question is asked', async () => (await shown(page)) === 'question');
    expect(pages.posts(way)).toBe(before);
    expect(await heardBy(page)).toEqual([]);
    await postAnyway(page);
    await until('it is posted', async () => pages.posts(way) > before);
    const expected = Array.from({ length: heard }, () => 'post');
    expect(await heardAtLast(page)).toEqual(expected);
    expect(pages.posts(way)).toBe(before + 1);
  });

  test('Escape goes back to the first problem; the same text is not asked about again', async () => {
    const before = pages.posts('fetched');
    await write('fetched');
    await clickPost(page);
    await until('the question is asked', async () => (await shown(page)) === 'question');
    await page.keyboard.press('Escape');
    await until('the field has the focus', () => page.evaluate(() => document.activeElement?.id === 'field'));
    expect(pages.posts('fetched')).toBe(before);
    await clickPost(page);
    await until('it is posted', async () => pages.posts('fetched') === before + 1);
    expect(await shown(page)).not.toBe('question');
  });

  test.each(NEVER_HELD.slice(0, 2))('%s: what cannot be repeated is never held', async (way, act) => {
    const before = pages.posts(way);
    await write(way);
    await act(page);
    await until('it is posted', async () => pages.posts(way) === before + 1);
    expect(await shown(page)).not.toBe('question');
  });

  test('what the page makes itself presses nothing', async () => {
    const before = pages.posts('button');
    await write('button');
    await clickPost(page);
    await until('the question is asked', async () => (await shown(page)) === 'question');
    await page.evaluate(() => {
      const host = document.querySelector('html > [popover]') as HTMLElement;
      for (const target of [host, document, window])
        for (const key of ['Tab', 'Enter', 'Escape', ' '])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 500, clientY: 400 }));
      host.click();
    });
    expect(await shown(page)).toBe('question');
    expect(pages.posts('button')).toBe(before);
    await page.keyboard.press('Escape');
  });

  // Out of what it was moved into it comes back into sight at once, and can be clicked there: tests/page/guard.test.ts.
  const lures = Object.entries(LURES).filter(([name]) => name !== 'a transparent parent');
  test.each(lures)('a click lured onto the question does nothing: %s', async (_name, lure) => {
    const before = pages.posts('button');
    await write('button');
    await clickPost(page);
    await until('the question is asked', async () => (await shown(page)) === 'question');
    await page.evaluate(lure);
    await settled(page);
    await clickAllOver(page);
    expect(pages.posts('button')).toBe(before);
  });

  test('with the background killed the post goes through', async () => {
    const before = pages.posts('fetched');
    await write('fetched');
    await settled(page); // what was typed is told with a delay, and would start it again at once
    await settled(page);
    await stage.draftside.killBackground();
    await page.bringToFront();
    await page.focus('#field');
    await page.keyboard.type('又');
    await clickPost(page);
    await until('it is posted or asked about', async () => {
      if ((await shown(page)) !== 'question') return pages.posts('fetched') > before;
      await postAnyway(page);
      return false;
    });
    expect(pages.posts('fetched')).toBe(before + 1);
  });

  test('a page bound to a template of the person’s own is held like any other', async () => {
    const own = await copyTemplate(stage, 'weekly');
    await bind(stage, [`${new URL(pages.origin).host}/button`], own);
    await page.bringToFront();
    const before = pages.posts('button');
    await write('button');
    await clickPost(page);
    await until('the question is asked', async () => (await shown(page)) === 'question');
    expect(pages.posts('button')).toBe(before);
  });
});

/** Copies one of our templates in the settings; its id. */
async function copyTemplate(stage: Stage, id: string): Promise<string> {
  const options = await stage.draftside.openExtensionPage('options.html#templates');
  await options.waitForSelector('[data-action=duplicate-template]');
  await options.select('[name=duplicate]', id);
  await options.click('[data-action=duplicate-template]');
  await options.waitForSelector('[data-action=save-template]');
  await options.click('[data-action=save-template]');
  const row = await options.waitForSelector('[data-own-template]');
  const own = await row?.evaluate((element) => element.getAttribute('data-own-template'));
  await options.close();
  return own ?? '';
}

/** Binds pages to a kind of report, as choosing it in the panel does. */
async function bind(stage: Stage, keys: readonly string[], kind = 'weekly'): Promise<void> {
  const options = await stage.draftside.openExtensionPage('options.html');
  const kindBySite = JSON.stringify(Object.fromEntries(keys.map((key) => [key, kind])));
  await options.evaluate(
    `(globalThis.browser ?? chrome).storage.local.set({ settings: { version: 1, keepsDrafts: false, kindBySite: ${kindBySite} } })`,
  );
}

/** Two of the intervals in which browsers tell what can be seen. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const start = performance.now();
        const wait = () => (performance.now() - start > 250 ? resolve() : requestAnimationFrame(wait));
        wait();
      }),
  );

async function clickAllOver(page: Page): Promise<void> {
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (let y = size.height * 0.45; y < size.height * 0.8; y += 16)
    for (let x = size.width / 2 - 200; x < size.width / 2 + 220; x += 60) await page.mouse.click(x, y);
}
