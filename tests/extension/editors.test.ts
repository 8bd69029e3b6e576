// The cells that a change breaks first, on every real editor; `npm run editors` runs all of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewCells, nameOf } from '../editors/cells';
import { limitOf } from '../editors/limits';
import { editorsIn } from '../editors/matrix';
import type { CellResult } from '../editors/run-cell';
import { runEditor } from '../editors/run-editor';
import { Workbench } from '../editors/workbench';
import type { EditorFixture } from '../fixtures/editors/catalogue';
import { availableBrowsers, type BrowserName } from '../support/browser';

const browsers = availableBrowsers();

/** In Firefox the first key in wangEditor 5 goes astray, whoever presses it: `npm run editors` types around that, in its own time. */
const ON_DEMAND: Readonly<Record<BrowserName, readonly string[]>> = { chromium: [], firefox: ['wangeditor5'] };

const editorsOf = (browser: BrowserName) =>
  editorsIn(browser).filter(({ id, isOnDemand }) => !isOnDemand && !ON_DEMAND[browser].includes(id));

/** Most of the time is spent in waiting: Chromium's many editors share two browsers, Firefox's have one. */
const BROWSERS_EACH: Readonly<Record<BrowserName, number>> = { chromium: 2, firefox: 1 };
type Outcome = Promise<readonly CellResult[]>;
const outcomes = new Map<BrowserName, readonly Outcome[]>();
const benches: Promise<Workbench>[] = [];

beforeAll(() => {
  for (const browser of browsers) {
    const lanes = Array.from({ length: BROWSERS_EACH[browser] }, () => createLane(browser));
    outcomes.set(
      browser,
      editorsOf(browser).map((editor, index) => lanes[index % lanes.length]?.(editor) ?? Promise.resolve([])),
    );
  }
});

/** One browser; an editor waits for the one before it. */
function createLane(browser: BrowserName): (editor: EditorFixture) => Outcome {
  const starting = Workbench.start(browser);
  benches.push(starting);
  let last: Promise<unknown> = starting;
  return (editor) => {
    const outcome = last.then(async () => runEditor(await starting, editor, fewCells(editor)));
    last = outcome.catch(() => starting); // its own test says so
    last.catch(() => undefined);
    return outcome;
  };
}

afterAll(async () => {
  await Promise.allSettled([...outcomes.values()].flat());
  for (const starting of benches) await (await starting).close();
});

describe.each(browsers)('%s', (browser) => {
  const editors = editorsOf(browser).map((editor, index) => ({ editor, index, name: editor.name }));
  test.each(editors)('$name takes text and gives it back', async ({ editor, index }) => {
    const results = (await outcomes.get(browser)?.[index]) ?? [];
    const unexplained = results.filter(({ cell, faults }) => limitOf(browser, editor, cell, faults) === undefined);
    expect(unexplained.map(({ cell, detail }) => `${nameOf(cell)}: ${detail}`)).toEqual([]);
    expect(results.length).toBe(fewCells(editor).length);
  });
});
