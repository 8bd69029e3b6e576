// What every kind of field must do, run in real browsers on a fixture page: one call for each.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContentBlock } from '../../utils/core/outline/content';
import { availableBrowsers, type BrowserName, launchBrowser } from '../support/browser';
import { PATIENCE_MS } from '../support/driver-wait';
import { FieldPage, linesOf } from '../support/field';
import { type FixturePages, serveFixturePages } from '../support/fixture-pages';

export interface EditorCase {
  readonly name: string;
  readonly file: string;
  readonly element: string;
  readonly model?: string;
  /** As in FieldDescription. */
  readonly editor: string;
  /** How a heading reads in this field; default: as it is. */
  readonly heading?: (text: string) => string;
  readonly isSingleLine?: boolean;
  /** Several edits land together, in one undo step. */
  readonly takesSeveralEdits: boolean;
}

const BLOCKS: readonly ContentBlock[] = [
  { kind: 'heading', level: 1, text: '一、存在的问题' },
  { kind: 'paragraph', text: '问题<甲> & "乙"' },
];

/** Starts each browser once for a file of tests. */
export function inBrowsers(suite: (open: (fixture: Fixture) => Promise<FieldPage>, name: BrowserName) => void): void {
  describe.each(availableBrowsers())('%s', (name) => {
    let browser: Browser;
    let page: Page;
    let pages: FixturePages;
    beforeAll(async () => {
      [browser, pages] = await Promise.all([launchBrowser(name), serveFixturePages()]);
      page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
    });
    afterAll(async () => {
      await browser?.close();
      pages?.close();
    });
    const open = ({ file, ...target }: Fixture) => FieldPage.open(page, { ...target, url: pages.address(file) });
    suite(open, name);
  });
}

export type Fixture = Pick<EditorCase, 'file' | 'element' | 'model'>;

export function describeEditors(cases: readonly EditorCase[]): void {
  inBrowsers((open, browser) => {
    describe.each(cases)('$name', (editor) => {
      contract(editor, () => open(pick(editor)), browser);
    });
  });
}

const pick = ({ file, element, model }: EditorCase): Fixture => (model ? { file, element, model } : { file, element });

/** Both what the page layer says and what the page itself has. */
async function expectText(field: FieldPage, text: string): Promise<void> {
  expect(await field.text()).toBe(text);
  expect(await field.ownLines()).toEqual(linesOf(text));
}

function contract(editor: EditorCase, open: () => Promise<FieldPage>, browser: BrowserName): void {
  const heading = editor.heading ?? ((text) => text);
  const [first, second] = [heading('一、存在的问题'), '问题<甲> & "乙"'];

  test('is found, named and read with its caret', async () => {
    const field = await open();
    await field.type('甲乙丙');
    await field.press('ArrowLeft');
    const snapshot = await field.snapshot();
    expect(snapshot).toMatchObject({ text: '甲乙丙', selection: { start: 2, end: 2 } });
    expect(snapshot.field).toMatchObject({ editor: editor.editor, label: `名为${editor.name}`, length: 3 });
    expect((await field.list())[0]).toMatchObject({ editor: editor.editor });
  });

  test('takes text at the caret, and one undo takes exactly that back', async () => {
    const field = await open();
    await field.type('甲乙丙');
    await field.press('ArrowLeft');
    const applied = await field.applyInline('新的话');
    expect(applied).toMatchObject({ ok: true, value: { undoable: true, complete: true } });
    await expectText(field, '甲乙新的话丙');
    await field.undo();
    await expectText(field, '甲乙丙');
  });

  test('takes text right after typing, and one undo leaves the typing', async () => {
    const field = await open();
    await field.type('甲乙丙');
    await field.applyInline('新的话');
    await expectText(field, '甲乙丙新的话');
    await field.undo();
    await expectText(field, '甲乙丙');
  });

  test('leaves the caret so that typing goes on after the insertion', async () => {
    const field = await open();
    await field.type('甲乙丙');
    await field.press('ArrowLeft');
    await field.applyInline('新');
    await field.type('丁');
    await expectText(field, '甲乙新丁丙');
  });

  test('replaces what is selected', async () => {
    const field = await open();
    await field.type('甲乙丙丁');
    expect((await field.select(1, 3)).ok).toBe(true);
    expect((await field.snapshot()).selection).toEqual({ start: 1, end: 3 });
    await field.applyInline('新');
    await expectText(field, '甲新丁');
    await field.undo();
    await expectText(field, '甲乙丙丁');
  });

  test('writes nothing when the text is not the expected one', async () => {
    const field = await open();
    await field.type('甲乙');
    const stale = { ok: false, failure: { code: 'field/stale' } };
    expect(await field.apply([{ start: 0, end: 0, inline: '新' }], { expectedText: '甲' })).toEqual(stale);
    expect(await field.apply([{ start: 2, end: 3, inline: '新' }])).toEqual(stale);
    await expectText(field, '甲乙');
  });

  test('tells of typing', async () => {
    const field = await open();
    await field.type('甲乙');
    await field.holds('globalThis.pageLayer.edited.at(-1)?.length >= 2');
  });

  test.runIf(browser === 'chromium')('writes nothing while an input method composes', async () => {
    const field = await open();
    await field.type('甲');
    const session = await field.compose('ni');
    const applied = await field.apply([{ start: 0, end: 0, inline: '新' }]);
    expect(applied).toEqual({ ok: false, failure: { code: 'field/composing' } });
    await session.send('Input.insertText', { text: '你' });
    await expectText(field, '甲你');
  });

  describe.skipIf(editor.isSingleLine)('of several lines', () => {
    test('reads lines as typed', async () => {
      const field = await open();
      await field.type('甲', '', '乙');
      expect(await field.snapshot()).toMatchObject({ text: '甲\n\n乙', selection: { start: 4, end: 4 } });
    });

    test('puts blocks inside a paragraph on lines of their own', async () => {
      const field = await open();
      await field.type('甲乙丙');
      await field.press('ArrowLeft');
      const applied = await field.apply([{ start: 2, end: 2, blocks: BLOCKS }]);
      expect(applied).toMatchObject({ ok: true, value: { undoable: true, complete: true } });
      await expectText(field, `甲乙\n${first}\n${second}\n丙`);
      await field.undo();
      await expectText(field, '甲乙丙');
    });

    test('puts blocks on an empty last line without another empty one', async () => {
      const field = await open();
      await field.type('甲乙丙', '');
      const end = (await field.text()).length;
      await field.apply([{ start: end, end, blocks: BLOCKS }]);
      await expectText(field, `甲乙丙\n${first}\n${second}`);
      await field.type('丁');
      await expectText(field, `甲乙丙\n${first}\n${second}丁`);
    });

    test('puts blocks into an empty field', async () => {
      const field = await open();
      await field.apply([{ start: 0, end: 0, blocks: BLOCKS }]);
      await expectText(field, `${first}\n${second}`);
      await field.undo();
      await expectText(field, '');
    });

    test('puts blocks before and after lines, away from the caret', async () => {
      const field = await open();
      await field.type('甲', '乙', '丙');
      await field.apply([{ start: 2, end: 2, blocks: BLOCKS }]);
      await expectText(field, `甲\n${first}\n${second}\n乙\n丙`);
      await field.undo();
      await expectText(field, '甲\n乙\n丙');
      await field.apply([{ start: 3, end: 3, blocks: BLOCKS }]);
      await expectText(field, `甲\n乙\n${first}\n${second}\n丙`);
      await field.undo();
      await expectText(field, '甲\n乙\n丙');
    });

    test('takes text of several lines inside a paragraph', async () => {
      const field = await open();
      await field.type('甲乙丙');
      await field.press('ArrowLeft');
      await field.applyInline('新\n\n的');
      await expectText(field, '甲乙新\n\n的丙');
      await field.undo();
      await expectText(field, '甲乙丙');
    });

    test('makes several edits one undo step, or only the primary one and says so', async () => {
      const field = await open();
      await field.type('一、甲', '一、乙', '二、丙');
      const edits = [
        { start: 4, end: 4, blocks: BLOCKS },
        { start: 4, end: 5, inline: '二' },
        { start: 8, end: 9, inline: '三' },
      ];
      const applied = await field.apply(edits);
      expect(applied).toMatchObject({ ok: true, value: { complete: editor.takesSeveralEdits } });
      const rest = editor.takesSeveralEdits ? '二、乙\n三、丙' : '一、乙\n二、丙';
      await expectText(field, `一、甲\n${first}\n${second}\n${rest}`);
      await field.undo();
      await expectText(field, '一、甲\n一、乙\n二、丙');
    });

    test('leaves nothing behind that cannot be seen', async () => {
      const field = await open();
      await field.type('甲乙丙');
      await field.apply([{ start: 3, end: 3, blocks: BLOCKS }]);
      expect(await field.html()).not.toMatch(/[\u200b\ufeff]|draftside|class=|style=|data-/);
    });
  });
}
