// The cells that a change breaks first, on every real editor; `npm run editors` runs all of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewCells, nameOf } from '../editors/cells';
import { limitOf } from '../editors/limits';
import { editorsIn } from '../editors/matrix';
import { runEditor } from '../editors/run-editor';
import { Workbench } from '../editors/workbench';
import { availableBrowsers, type BrowserName } from '../support/browser';

/** These do not pass every cell yet, or were not seen to; docs/editors.md says which cells. */
const NOT_YET: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'trix',
    'froala',
    'medium-editor',
    'wangeditor4',
    'neditor',
    'kindeditor',
    'jodit',
    'jodit-frame',
    'sceditor-xhtml',
    'toastui-markdown',
  ],
  firefox: ['wangeditor5', 'neditor'],
};

describe.each(availableBrowsers())('%s', (browser) => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await Workbench.start(browser);
  });
  afterAll(() => bench?.close());

  const editors = editorsIn(browser).filter(({ id }) => !NOT_YET[browser].includes(id));
  test.each(editors)('$name takes text and gives it back', async (editor) => {
    const results = await runEditor(bench, editor, fewCells(editor));
    const unexplained = results.filter(({ cell, faults }) => limitOf(browser, editor, cell, faults) === undefined);
    expect(unexplained.map(({ cell, detail }) => `${nameOf(cell)}: ${detail}`)).toEqual([]);
  });
});
