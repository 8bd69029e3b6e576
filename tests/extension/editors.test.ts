// The cells that a change breaks first, on every real editor; `npm run editors` runs all of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewCells, nameOf } from '../editors/cells';
import { limitOf } from '../editors/limits';
import { editorsIn } from '../editors/matrix';
import type { CellResult } from '../editors/run-cell';
import { runEditor } from '../editors/run-editor';
import { Workbench } from '../editors/workbench';
import { availableBrowsers, type BrowserName } from '../support/browser';

const browsers = availableBrowsers();

/** In Firefox an empty wangEditor 5 takes nothing, and the panel says so; docs/editors.md has the cells. */
const NOT_YET: Readonly<Record<BrowserName, readonly string[]>> = { chromium: [], firefox: ['wangeditor5'] };

const editorsOf = (browser: BrowserName) => editorsIn(browser).filter(({ id }) => !NOT_YET[browser].includes(id));

/** Each browser goes through its editors at its own pace: most of the time is spent in waiting. */
const runs = new Map<BrowserName, Promise<readonly Outcome[]>>();
type Outcome = Promise<readonly CellResult[]>;

beforeAll(() => {
  for (const browser of browsers) {
    const run = startRun(browser);
    run.catch(() => undefined); // each test says so
    runs.set(browser, run);
  }
});

async function startRun(browser: BrowserName): Promise<readonly Outcome[]> {
  const bench = await Workbench.start(browser);
  let last: Promise<unknown> = Promise.resolve();
  const outcomes = editorsOf(browser).map((editor) => {
    const outcome = last.then(() => runEditor(bench, editor, fewCells(editor)));
    last = outcome.catch(() => undefined); // its own test says so
    return outcome;
  });
  void last.then(() => bench.close());
  return outcomes;
}

afterAll(async () => {
  for (const run of runs.values()) await run.then((outcomes) => Promise.allSettled(outcomes));
});

describe.each(browsers)('%s', (browser) => {
  const editors = editorsOf(browser).map((editor, index) => ({ editor, index, name: editor.name }));
  test.each(editors)('$name takes text and gives it back', async ({ editor, index }) => {
    const results = (await (await runs.get(browser))?.[index]) ?? [];
    const unexplained = results.filter(({ cell, faults }) => limitOf(browser, editor, cell, faults) === undefined);
    expect(unexplained.map(({ cell, detail }) => `${nameOf(cell)}: ${detail}`)).toEqual([]);
    expect(results.length).toBe(fewCells(editor).length);
  });
});
