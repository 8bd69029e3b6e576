// The cells that a change breaks first, on every real editor; `npm run editors` runs all of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewCells, nameOf } from '../editors/cells';
import { limitOf } from '../editors/limits';
import { editorsIn } from '../editors/matrix';
import { runEditor } from '../editors/run-editor';
import { Workbench } from '../editors/workbench';
import { availableBrowsers } from '../support/browser';

describe.each(availableBrowsers())('%s', (browser) => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await Workbench.start(browser);
  });
  afterAll(() => bench?.close());

  test.each(editorsIn(browser))('$name takes text and gives it back', async (editor) => {
    const results = await runEditor(bench, editor, fewCells(editor));
    const unexplained = results.filter(({ cell, faults }) => limitOf(browser, editor, cell, faults) === undefined);
    expect(unexplained.map(({ cell, detail }) => `${nameOf(cell)}: ${detail}`)).toEqual([]);
  });
});
