import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { availableBrowsers } from '../support/browser';
import { type Draftside, launchDraftside, type Panel } from '../support/driver';
import { until } from '../support/driver-wait';
import { type LosingPages, serveLosingPages } from '../support/losing-pages';
import { clickPost, postAnyway, remindedAt, shown } from '../support/posting-acts';
import { type PostingPages, servePostingPages } from '../support/posting-pages';

const TEXT = '今年以来，我局认真贯彻落实上级各项部署，扎实推进重点工作，取得了明显成效，群众满意度持续提升。';

/** How a page takes the text away → what the person does until the field is there again, empty. */
const LOSSES: Readonly<Record<string, readonly [path: string, lose: (page: Page) => Promise<unknown>]>> = {
  'the session has expired and a login comes first': [
    'session',
    async (page) => {
      await Promise.all([page.waitForNavigation(), page.click('#post')]);
      expect(page.url()).toContain('/login');
      await Promise.all([page.waitForNavigation(), page.click('#post')]);
      await page.click('#field');
    },
  ],
  'the page fails and empties its field': [
    'clearing',
    async (page) => {
      await page.click('#post');
      await page.waitForFunction(() => document.querySelector('output')?.value === '失败');
      await page.click('#field');
    },
  ],
  'the page has put another field in its place after the first keys': [
    'replacing',
    (page) => page.reload().then(() => page.click('#field')),
  ],
  'the page is loaded again': ['plain', (page) => page.reload().then(() => page.click('#field'))],
  'the person comes back to a page kept in memory that has emptied itself': [
    'plain',
    async (page) => {
      await page.evaluate(() => addEventListener('pagehide', () => document.querySelector('textarea')?.replaceWith()));
      await page.evaluate(() =>
        addEventListener('pageshow', () => {
          document.body.append(Object.assign(document.createElement('textarea'), { id: 'field', name: 'message' }));
        }),
      );
      await page.goto(new URL('/other', page.url()).href);
      await page.goBack();
      await page.click('#field');
    },
  ],
};

describe.each(availableBrowsers().filter((name) => name === 'chromium'))('%s', (browser) => {
  let draftside: Draftside;
  let pages: LosingPages;
  let posting: PostingPages;
  let page: Page;
  let panel: Panel;
  beforeAll(async () => {
    [pages, posting, draftside] = await Promise.all([
      serveLosingPages(),
      servePostingPages({ areStaying: true }),
      launchDraftside({ browser }),
    ]);
    await draftside.grantSite('http://127.0.0.1/*');
    await draftside.grantSite('http://localhost/*');
    page = await draftside.newPage(`${pages.origin}/plain`);
    panel = await draftside.openPanel(page);
  });
  afterAll(async () => {
    await draftside?.close();
    pages?.close();
    posting?.close();
  });

  const write = async (path: string, text = TEXT) => {
    await page.bringToFront();
    await page.goto(`${pages.origin}/${path}`);
    await page.click('#field');
    await page.keyboard.type(text);
  };
  const writeAndKeep = async (text: string) => {
    await write('plain', text);
    await until('it is kept', async () => (await panel.drafts()).includes(text));
  };

  const cases = Object.entries(LOSSES).map(([loss, [path, lose]], index) => ({ loss, path, lose, index }));
  test.each(cases)('$loss: the whole text is offered', async ({ path, lose, index }) => {
    const text = `${TEXT}第${index}例。`;
    await write(path, text);
    await until('it is kept', async () => (await panel.drafts()).includes(text));
    await page.bringToFront();
    await lose(page);
    expect(await panel.draftOffer()).toContain(String(text.length));
    await panel.answerDraft('restore');
    expect(await page.$eval('#field', (field) => (field as HTMLTextAreaElement).value)).toBe(text);
  });

  test('neither a page nor a frame of another origin gets at it', async () => {
    await writeAndKeep(`${TEXT}第二稿。`);
    const other = await draftside.newPage(`${pages.otherOrigin}/plain`);
    await other.click('#field');
    await other.evaluate(listenIn, pages.origin);
    expect(await (await draftside.openPanel(other)).offeredDraft()).toBeUndefined();
    const heard = await other.evaluate('JSON.stringify(heard)'); // whoever answers has done so by now
    expect(heard).toContain('frame');
    expect(heard).not.toContain(TEXT.slice(0, 10));
    await other.close();
  });

  test('the tab has crashed: the whole text is offered', async () => {
    const text = `${TEXT}第三稿。`;
    await writeAndKeep(text);
    const session = await page.createCDPSession();
    const hasCrashed = new Promise((resolve) => page.once('error', resolve));
    void session.send('Page.crash').catch(() => undefined); // nobody is left to answer
    await hasCrashed;
    const crashed = page;
    page = await draftside.newPage(`${pages.origin}/plain`);
    await crashed.close();
    panel = await draftside.openPanel(page);
    await page.click('#field');
    expect(await panel.draftOffer()).toContain(String(text.length));
  });

  test('the extension is renewed while somebody writes: all is kept, once, and its new scripts alone go on', async () => {
    const text = `${TEXT}第四稿。`;
    await writeAndKeep(text);
    await page.focus('#field');
    await page.keyboard.type('就在更新之前，');
    await renewExtension(page);
    const options = await draftside.openExtensionPage('options.html');
    await until('the new one answers', () => options.evaluate(ASK_BACKGROUND));
    await options.close();
    await page.bringToFront();
    await page.keyboard.type('更新之后。');
    panel = await draftside.openPanel(page);
    const whole = `${text}就在更新之前，更新之后。`;
    await until('it is kept', async () => (await panel.drafts()).includes(whole));
    expect((await panel.drafts()).filter((kept) => kept.startsWith(text))).toEqual([whole]);
    await page.bringToFront();
    await page.focus('#field');
    await until('the list is shown', async () => {
      await page.keyboard.type(';;'); // what the trigger is may still be on its way
      return page.waitForSelector(HOSTS, { timeout: 3000 }).then(Boolean, () => false);
    });
    await page.keyboard.press('Escape');
    await until('nothing is left', async () => (await hosts(page)) === 0);
    const value = await page.$eval('#field', (field) => (field as HTMLTextAreaElement).value);
    expect(value.replace(/;+$/, '')).toBe(whole);
  });

  test('the extension is renewed before somebody posts: posted once, asked about once at most', async () => {
    const { origin } = posting;
    const options = await draftside.openExtensionPage('options.html');
    await options.evaluate(bindToWeekly, `${new URL(origin).host}/fetched`);
    await page.bringToFront();
    await page.goto(`${origin}/fetched`);
    await page.click('#field');
    await page.keyboard.type('一、本周工作完成情况');
    await page.keyboard.press('Enter');
    await page.keyboard.type('完成例行巡检三次，处理工单十二件。');
    await remindedAt(page);
    const before = posting.posts('fetched');
    await renewExtension(page);
    const renewed = await draftside.openExtensionPage('options.html');
    await until('the new one answers', () => renewed.evaluate(ASK_BACKGROUND));
    await page.bringToFront();
    await clickPost(page);
    let asked = 0;
    await until('it is posted', async () => {
      if ((await shown(page)) !== 'question') return posting.posts('fetched') > before;
      asked += 1;
      await postAnyway(page);
      return false;
    });
    expect(posting.posts('fetched')).toBe(before + 1);
    expect(asked).toBeLessThanOrEqual(1);
    await renewed.close();
  });
});

/** As choosing the kind in the panel does. */
async function bindToWeekly(key: string): Promise<void> {
  const { local } = (Reflect.get(globalThis, 'chrome') as { storage: { local: Storage } }).storage;
  const { settings } = await local.get('settings');
  await local.set({ settings: { version: 1, ...settings, kindBySite: { [key]: 'weekly' } } });
}

interface Storage {
  get(key: string): Promise<{ readonly settings?: object }>;
  set(values: object): Promise<void>;
}

/** Lists and offers of ours that are on the screen. */
const HOSTS = 'html > [popover]';
const hosts = async (page: Page) => (await page.$$(HOSTS)).length;

const ASK_BACKGROUND = "chrome.runtime.sendMessage({ type: 'support/log', data: {} }).then(Boolean, () => false)";

/** As the browser does when a new version has come; its pages close. */
async function renewExtension(page: Page): Promise<void> {
  const extensions = await page.browser().newPage();
  await extensions.goto('chrome://extensions/');
  await extensions.evaluate(async () => {
    const { developerPrivate } = Reflect.get(globalThis, 'chrome') as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }); // else an unpacked one stays off
    const all = await developerPrivate.getExtensionsInfo({});
    for (const { id, location } of all) if (location === 'UNPACKED') await developerPrivate.reload(id, {});
  });
  await extensions.close();
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(options: object): Promise<readonly { readonly id: string; readonly location: string }[]>;
  reload(id: string, options: object): Promise<unknown>;
}

/** Says everything that a page can say, from itself and to a frame, and notes what it hears. */
async function listenIn(target: string): Promise<void> {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
  const field = { tag: 'textarea', kind: 'multi', id: 'field', name: 'message', label: '', placeholder: '', form: '' };
  const fields = [{ ...field, maxLength: '', ordinal: 0, count: 1, post: '' }];
  const message = { type: 'drafts/open', data: { address: `${target}/plain`, fields, index: 0 } };
  const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?(message: unknown): Promise<unknown> } } }).chrome
    ?.runtime;
  const frame = document.createElement('iframe');
  frame.src = `${target}/plain`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  for (const view of [window, frame.contentWindow]) view?.postMessage(message, '*');
  const answer = await Promise.resolve(runtime?.sendMessage?.(message)).catch(String);
  heard.push(`said to the extension and the frame: ${JSON.stringify(answer)}`);
}
