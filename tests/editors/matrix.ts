// Runs cells of many editors in one browser and tells what came of them, one editor after the other.
import { EDITOR_FIXTURES, type EditorFixture } from '../fixtures/editors/catalogue';
import type { BrowserName } from '../support/browser';
import { allCells, fewCells, nameOf } from './cells';
import type { CellResult } from './run-cell';
import { runEditor } from './run-editor';
import { Workbench } from './workbench';

export interface EditorResult {
  readonly browser: BrowserName;
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

export interface MatrixRun {
  readonly name: BrowserName;
  readonly version: string;
  readonly results: readonly EditorResult[];
}

export async function runMatrix(options: MatrixOptions, tell: (line: string) => void): Promise<MatrixRun> {
  const { browser, only = [], isShort = false, cell = '' } = options;
  const bench = await Workbench.start(browser);
  const version = await bench.page.browser().version();
  const all: EditorResult[] = [];
  try {
    for (const editor of editorsIn(browser, only)) {
      const cells = (isShort ? fewCells(editor) : allCells(editor)).filter((one) => nameOf(one).includes(cell));
      const began = performance.now();
      const results = await runEditor(bench, editor, cells);
      all.push({ browser, editor, results });
      tell(lineOf(all.at(-1), performance.now() - began));
      for (const result of results)
        if (result.faults.length > 0) tell(`    ${nameOf(result.cell)} (${result.strategy}): ${result.detail}`);
    }
  } finally {
    await bench.close();
  }
  return { name: browser, version, results: all };
}

/** Those named, or all that are run in the browser. */
export function editorsIn(browser: BrowserName, only: readonly string[] = []): readonly EditorFixture[] {
  if (only.length > 0) return EDITOR_FIXTURES.filter(({ id }) => only.includes(id));
  return EDITOR_FIXTURES.filter(({ inFirefox }) => browser === 'chromium' || inFirefox);
}

function lineOf(result: EditorResult | undefined, ms: number): string {
  const results = result?.results ?? [];
  const passed = results.filter(({ faults }) => faults.length === 0).length;
  return `${result?.browser} ${result?.editor.id}: ${passed}/${results.length} in ${(ms / 1000).toFixed(1)} s`;
}
