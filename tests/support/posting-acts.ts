// The ways of posting as a person does them, and what a page can tell of the question.
import type { Page } from 'puppeteer-core';
import { atRest, until } from './driver-wait';

export type Act = (page: Page) => Promise<unknown>;

/** A click in the middle of what is on the screen already; `page.click` asks the browser six times where that is. */
export const clickOn =
  (selector: string): Act =>
  async (page) => {
    const { x, y } = await page.evaluate((wanted) => {
      const box = (document.querySelector(wanted) as Element).getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    await page.mouse.click(x, y);
  };
export const clickPost = clickOn('#post');
export const followLink = clickOn('#link');
export const pressCtrlEnter: Act = async (page) => {
  await page.focus('#field, #fastpostmessage');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
};
const pressEnter: Act = async (page) => {
  await page.focus('#title');
  await page.keyboard.press('Enter');
};

/** Way of posting that can be repeated → what the person does, and how often the page's own submit handler hears of it. */
export const HELD: readonly (readonly [string, Act, number])[] = [
  ['button', clickPost, 1],
  ['enter', pressEnter, 1],
  ['request', followLink, 1],
  ['script', followLink, 0],
  ['hidden', clickPost, 1],
  ['ajaxpost', followLink, 0],
  ['fetched', clickPost, 1],
  ['xhr', clickPost, 1],
  ['late', clickPost, 0],
  ['ctrl', pressCtrlEnter, 1],
  ['clobbered', clickPost, 1],
  ['discuz', clickPost, 1],
  ['discuzfast', clickOn('#fastpostsubmit'), 1],
  ['editor', clickPost, 1],
  ['spa', clickPost, 0],
];

/** Those that cannot; the person is told at the button. */
export const NEVER_HELD: readonly (readonly [string, Act])[] = [
  ['poster', clickPost],
  // A frame that never showed anything tells nobody where it goes.
  ['freshpost', followLink],
  ['keyposter', pressCtrlEnter],
  ['discuzkey', pressCtrlEnter],
];

/** A page sees no more of the question than that something has the focus; while it navigates it sees nothing. */
export const shown = (page: Page): Promise<'question' | 'note' | 'nothing'> =>
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

/** Hovers over the button until the person is reminded there: the guard, or what it has found, may have come after the first time. */
export async function remindedAt(page: Page): Promise<void> {
  await until('the person is reminded at the button', async () => {
    await page.mouse.move(1, 1);
    await page.hover('#post');
    const isThere = until('the note is there', async () => (await shown(page)) === 'note', { patienceMs: 500 });
    return isThere.catch(() => false);
  });
}

/** Presses what posts, in the question that is shown, and waits until it has gone. */
export async function postAnyway(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until('the question is gone', async () => (await shown(page)) !== 'question');
}

/** Ids of the submitters that the page's own submit handler has heard of. */
export const heardBy = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(sessionStorage['seen'] ?? '[]') as unknown);

/** The same, of a page that may be just giving way to another one. */
export const heardAtLast = (page: Page): Promise<unknown> =>
  atRest(
    'the page has arrived',
    () => heardBy(page).catch(() => 'none'),
    (heard) => heard !== 'none',
  );
