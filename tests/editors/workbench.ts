// A browser with the built extension on the pages of real editors, and a way to ask its content script as the panel does.
import type { Page } from 'puppeteer-core';
import type { Failure } from '../../utils/app/failures';
import type { Applied, ApplyRequest, FieldDescription, FieldSnapshot } from '../../utils/app/protocol';
import type { Result } from '../../utils/core/result';
import type { EditorFixture } from '../fixtures/editors/catalogue';
import type { BrowserName } from '../support/browser';
import { type Draftside, launchDraftside } from '../support/driver';
import { type EditorPages, serveEditorPages } from '../support/editor-pages';

const API = '(globalThis.browser ?? chrome)';

/** What an editor itself has. */
export interface Model {
  readonly text: string;
  readonly html: string | null;
  readonly posted: string | null;
}

export class Workbench {
  readonly page: Page;
  readonly browser: BrowserName;
  private readonly helper: Page;
  private readonly draftside: Draftside;
  private readonly pages: EditorPages;
  private tabId = -1;

  private constructor(browser: BrowserName, draftside: Draftside, pages: EditorPages, page: Page, helper: Page) {
    this.browser = browser;
    this.draftside = draftside;
    this.pages = pages;
    this.page = page;
    this.helper = helper;
  }

  static async start(browser: BrowserName): Promise<Workbench> {
    const [draftside, pages] = await Promise.all([launchDraftside({ browser }), serveEditorPages()]);
    await draftside.grantSite('http://127.0.0.1/*');
    const page = await draftside.newPage(pages.address({ page: 'native?kind=textarea' }));
    const helper = await draftside.openExtensionPage('options.html');
    const bench = new Workbench(browser, draftside, pages, page, helper);
    const [tabId] = await bench.ask<number[]>(
      `${API}.tabs.query({ url: 'http://127.0.0.1/*' }).then((all) => all.map(({ id }) => id))`,
    );
    bench.tabId = tabId ?? -1;
    page.setDefaultTimeout(10_000);
    return bench;
  }

  async close(): Promise<void> {
    await this.draftside.close();
    this.pages.close();
  }

  /** Loads the editor anew, clicks into it, and puts the content script there; returns the name of the field. */
  async open(editor: EditorFixture): Promise<string> {
    await this.page.goto(this.pages.address(editor));
    await this.page.waitForFunction('window.editorFixture?.element()');
    await this.toFront();
    await this.click();
    await this.ask(
      `${API}.scripting.executeScript({ target: { tabId: ${this.tabId} }, files: ['/drafting.js'], injectImmediately: true }).then(() => 1)`,
    );
    const fields = await this.send<readonly FieldDescription[]>('field/list', {});
    return fields[0]?.fieldId ?? '';
  }

  async click(): Promise<void> {
    const { x, y } = (await this.page.evaluate(`(${placeOf})(window.editorFixture.element())`)) as {
      x: number;
      y: number;
    };
    await this.page.mouse.click(x, y);
  }

  toFront = () => this.page.bringToFront();
  /** The page loses the keyboard. */
  toBack = () => this.helper.bringToFront();

  read = (fieldId: string) => this.send<Result<FieldSnapshot, Failure>>('field/read', { fieldId });
  apply = (request: ApplyRequest) => this.send<Result<Applied, Failure>>('field/apply', request);

  async model(): Promise<Model> {
    const asked = `(({ text, html, posted }) => ({ text: text(), html: html(), posted: posted?.() ?? null }))(window.editorFixture)`;
    return (await this.page.evaluate(asked)) as Model;
  }

  private send<Reply>(type: string, data: object): Promise<Reply> {
    const message = JSON.stringify({ type, data });
    return this.ask(`${API}.tabs.sendMessage(${this.tabId}, ${message}, { frameId: 0 })`);
  }

  private async ask<Reply>(expression: string): Promise<Reply> {
    return (await this.helper.evaluate(expression)) as Reply;
  }
}

/** Runs in the page: near the start of the element, in the top window, however deep in frames it is. */
const placeOf = `(element) => {
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  let x = box.left + Math.min(box.width / 2, 60), y = box.top + Math.min(box.height / 2, 12);
  for (let frame = element.ownerDocument.defaultView.frameElement; frame; frame = frame.ownerDocument.defaultView.frameElement) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft; y += outer.top + frame.clientTop;
  }
  return { x, y };
}`;
