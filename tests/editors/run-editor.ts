// All cells of one editor, on as few page loads as it takes.
import type { EditorFixture } from '../fixtures/editors/catalogue';
import type { Cell } from './cells';
import { typeBase } from './hands';
import { type Attempt, type CellResult, goBackTo, runCell } from './run-cell';
import type { Workbench } from './workbench';

export async function runEditor(
  bench: Workbench,
  editor: EditorFixture,
  cells: readonly Cell[],
): Promise<readonly CellResult[]> {
  const results: CellResult[] = [];
  let attempt: Attempt | undefined;
  let isEmpty = true;
  for (const cell of cells) {
    const wantsEmpty = cell.place === 'empty';
    if (!attempt || isEmpty !== wantsEmpty || !(await goBackTo(bench, attempt.base)))
      attempt = await begin(bench, editor, wantsEmpty);
    isEmpty = wantsEmpty;
    results.push(await runCell(attempt, cell));
  }
  return results;
}

async function begin(bench: Workbench, editor: EditorFixture, isEmpty: boolean): Promise<Attempt> {
  const fieldId = await bench.open(editor);
  if (!isEmpty) await typeBase(bench.page, editor, bench.browser);
  return { bench, editor, fieldId, base: await bench.model() };
}
