// A browser with the built extension on the pages of real editors.
import type { Page } from 'puppeteer-core';
import type { Failure } from '../../utils/app/failures';
import type { Applied, ApplyRequest, FieldDescription, FieldSnapshot } from '../../utils/app/protocol';
import type { Result } from '../../utils/core/result';
import type { EditorFixture } from '../fixtures/editors/catalogue';
import type { BrowserName } from '../support/browser';
import { until } from '../support/driver-wait';
import { type EditorPages, serveEditorPages } from '../support/editor-pages';
import { ExtensionTab, pointIn } from '../support/extension-tab';

const isReady = 'Boolean(window.editorFixture?.element())';

/** What an editor itself has. */
export interface Model {
  readonly text: string;
  readonly html: string | null;
  /** What its form would post; null where there is none. */
  readonly posted: string | null;
}

export class Workbench {
  readonly browser: BrowserName;
  private readonly tab: ExtensionTab;
  private readonly pages: EditorPages;

  private constructor(browser: BrowserName, tab: ExtensionTab, pages: EditorPages) {
    this.browser = browser;
    this.tab = tab;
    this.pages = pages;
  }

  static async start(browser: BrowserName): Promise<Workbench> {
    const pages = await serveEditorPages();
    return new Workbench(
      browser,
      await ExtensionTab.start(browser, pages.address({ page: 'native?kind=textarea' })),
      pages,
    );
  }

  get page(): Page {
    return this.tab.page;
  }

  async close(): Promise<void> {
    await this.tab.close();
    this.pages.close();
  }

  /** Loads the editor anew, clicks into it, and puts the content script there; returns the name of the field. */
  async open(editor: EditorFixture): Promise<string> {
    await this.page.goto(this.pages.address(editor));
    await until(`${editor.name} is there`, () => this.page.evaluate(isReady) as Promise<boolean>, { pollMs: 15 });
    await this.toFront();
    const place = await this.page.evaluate(`(${pointIn})(window.editorFixture.element())`);
    const { x, y } = place as { readonly x: number; readonly y: number };
    await this.page.mouse.click(x, y);
    await this.tab.inject();
    const fields = await this.tab.send<readonly FieldDescription[]>('field/list', {});
    return fields[0]?.fieldId ?? '';
  }

  toFront = () => this.tab.toFront();
  toBack = () => this.tab.toBack();
  read = (fieldId: string) => this.tab.send<Result<FieldSnapshot, Failure>>('field/read', { fieldId });
  /** No reply is what the panel takes for a lost page. */
  apply = async (request: ApplyRequest): Promise<Result<Applied, Failure>> => {
    const reply = await this.tab.send<Result<Applied, Failure> | null | undefined>('field/apply', request);
    return reply ?? { ok: false, failure: { code: 'page/lost' } };
  };

  async model(): Promise<Model> {
    const asked = `(({ text, html, posted }) => ({ text: text(), html: html(), posted: posted?.() ?? null }))(window.editorFixture)`;
    return (await this.page.evaluate(asked)) as Model;
  }
}
