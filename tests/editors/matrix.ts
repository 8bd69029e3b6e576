// Runs cells of many editors in one browser and tells what came of them, one editor after the other.
import { EDITOR_FIXTURES, type EditorFixture } from '../fixtures/editors/catalogue';
import type { BrowserName } from '../support/browser';
import { allCells, fewCells, nameOf } from './cells';
import type { CellResult } from './run-cell';
import { runEditor } from './run-editor';
import { Workbench } from './workbench';

export interface EditorResult {
  readonly browser: BrowserName;
  readonly version: string;
  readonly editor: EditorFixture;
  readonly results: readonly CellResult[];
}

export interface MatrixOptions {
  readonly browser: BrowserName;
  /** Ids of editors; default: all that run in the browser. */
  readonly only?: readonly string[];
  readonly isShort?: boolean;
  /** A part of the names of cells. */
  readonly cell?: string;
}

export async function runMatrix(
  options: MatrixOptions,
  tell: (line: string) => void,
  keep: (result: EditorResult) => void = () => undefined,
): Promise<readonly EditorResult[]> {
  const { browser, only = [], isShort = false, cell = '' } = options;
  const bench = await Workbench.start(browser);
  const version = await bench.page.browser().version();
  const all: EditorResult[] = [];
  try {
    for (const editor of editorsIn(browser, only)) {
      const cells = (isShort ? fewCells(editor) : allCells(editor)).filter((one) => nameOf(one).includes(cell));
      const began = performance.now();
      const results = await runEditor(bench, editor, cells);
      const result = { browser, version, editor, results };
      all.push(result);
      keep(result);
      tell(lineOf(result, performance.now() - began));
      for (const { cell, faults, strategy, detail } of results)
        if (faults.length > 0) tell(`    ${nameOf(cell)} (${strategy}): ${detail}`);
    }
  } finally {
    await bench.close();
  }
  return all;
}

/** Those named, or all that are run in the browser. */
export function editorsIn(browser: BrowserName, only: readonly string[] = []): readonly EditorFixture[] {
  if (only.length > 0) return only.flatMap((id) => EDITOR_FIXTURES.filter((editor) => editor.id === id));
  return EDITOR_FIXTURES.filter(({ inFirefox }) => browser === 'chromium' || inFirefox);
}

function lineOf({ browser, editor, results }: EditorResult, ms: number): string {
  const passed = results.filter(({ faults }) => faults.length === 0).length;
  return `${browser} ${editor.id}: ${passed}/${results.length} in ${(ms / 1000).toFixed(1)} s`;
}
