// One tab with the built extension, and its content script asked as the panel asks it.
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browser';
import { type Draftside, launchDraftside } from './driver';
import { turn } from './driver-surface';
import { atRest } from './driver-wait';

const API = '(globalThis.browser ?? chrome)';
const HOST = '127.0.0.1';

export class ExtensionTab {
  readonly page: Page;
  /** A page of the extension, in another tab. */
  private readonly helper: Page;
  private readonly draftside: Draftside;
  private tabId = -1;

  private constructor(draftside: Draftside, page: Page, helper: Page) {
    this.draftside = draftside;
    this.page = page;
    this.helper = helper;
  }

  /** `url` is on this machine; the site is enabled for good. */
  static async start(browser: BrowserName, url: string): Promise<ExtensionTab> {
    const draftside = await launchDraftside({ browser });
    await draftside.grantSite(`http://${HOST}/*`);
    const page = await draftside.newPage(url);
    const tab = new ExtensionTab(draftside, page, await draftside.openExtensionPage('options.html'));
    tab.tabId = await tab.ask<number>(`${API}.tabs.query({ url: '*://${HOST}/*' }).then(([tab]) => tab.id)`);
    return tab;
  }

  /** As a click on the toolbar button does. */
  async inject(): Promise<void> {
    const target = `{ target: { tabId: ${this.tabId} }, files: ['/drafting.js'], injectImmediately: true }`;
    await this.ask(`${API}.scripting.executeScript(${target}).then(() => true)`);
  }

  /** From now on what scripts in pages say to the extension is noted; not what they said before. */
  async hear(): Promise<void> {
    await this.ask(turn(true));
    await this.ask(`void (globalThis.heard ??= (${API}.runtime.onMessage.addListener(({ type }, { tab }) => {
      if (tab?.id === ${this.tabId}) heard.push(type);
    }), [])).splice(0)`);
  }

  /** The names of what was said since. */
  heard = (): Promise<readonly string[]> => this.ask('heard');

  /** The same, once all has been said that the page's scripts had still to say. */
  heardAtLast(): Promise<readonly string[]> {
    const all = async () => {
      await this.page.evaluate(allSaid);
      await this.ask(turn(true));
      return this.heard();
    };
    return atRest('nothing more is said', all, undefined, 2);
  }

  send<Reply>(type: string, data: object): Promise<Reply> {
    const message = JSON.stringify({ type, data });
    return this.ask(`${API}.tabs.sendMessage(${this.tabId}, ${message}, { frameId: 0 })`);
  }

  toFront = () => this.page.bringToFront();
  /** The page loses the keyboard. */
  toBack = () => this.helper.bringToFront();
  close = () => this.draftside.close();

  private async ask<Reply>(expression: string): Promise<Reply> {
    return (await this.helper.evaluate(expression)) as Reply;
  }
}

/**
 * Runs in the page: what was to be said after a pause in typing (350 ms), at an idle moment (200 ms) or not too often (250 ms)
 * has been said then, however slow the page is, for all of it goes by the same clock.
 */
const allSaid = () =>
  new Promise<void>((resolve) => {
    setTimeout(() => requestIdleCallback(() => setTimeout(resolve), { timeout: 250 }), 400);
  });

/** Runs in the page: a point near the start of an element, in the top window, however deep in frames it is. */
export const pointIn = `(element) => {
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  let x = box.left + Math.min(box.width / 2, 60), y = box.top + Math.min(box.height / 2, 12);
  for (let frame = element.ownerDocument.defaultView.frameElement; frame; frame = frame.ownerDocument.defaultView.frameElement) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft; y += outer.top + frame.clientTop;
  }
  return { x, y };
}`;
