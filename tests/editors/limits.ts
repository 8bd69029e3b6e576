// What an editor cannot do, whoever asks it: cells which fail for a reason that is not ours.
import type { EditorFixture } from '../fixtures/editors/catalogue';
import type { BrowserName } from '../support/browser';
import { type Cell, nameOf } from './cells';
import type { Fault } from './run-cell';

export interface Limit {
  readonly editors: readonly string[];
  readonly browser?: BrowserName;
  /** The names of the cells. */
  readonly cells: RegExp;
  readonly faults: readonly Fault[];
  readonly reason: string;
}

export const LIMITS: readonly Limit[] = [
  {
    editors: ['antd'],
    browser: 'firefox',
    cells: /./,
    faults: ['undo'],
    reason: 'Ctrl+Z takes back nothing that a person types there either',
  },
  {
    editors: ['homemade-normalising'],
    cells: /blocks|long/,
    faults: ['undo', 'redo'],
    reason:
      'the page changes the document behind the browser, whose undo does not lead back to what a person had either',
  },
  {
    editors: ['trix'],
    cells: /blocks|long/,
    faults: ['heading'],
    reason: 'Trix has headings of one level only, and takes a paste of text alone as one step to undo',
  },
  {
    editors: ['medium-editor'],
    cells: /^empty line( unfocused)?$/,
    faults: ['undo'],
    reason: 'Ctrl+Z takes back nothing that a person types into the empty editor either',
  },
  {
    editors: ['medium-editor'],
    cells: /^empty/,
    faults: ['redo'],
    reason: 'it makes a paragraph of the emptied editor at the next key (`formatBlock`), which ends what can be redone',
  },
];

/** The reason why these faults are the editor's own; undefined when one of them is ours. */
export function limitOf(
  browser: BrowserName,
  { id }: EditorFixture,
  cell: Cell,
  faults: readonly Fault[],
): string | undefined {
  const reasons = faults.map(
    (fault) =>
      LIMITS.find(
        (limit) =>
          limit.editors.includes(id) &&
          (limit.browser ?? browser) === browser &&
          limit.cells.test(nameOf(cell)) &&
          limit.faults.includes(fault),
      )?.reason,
  );
  return reasons.every((reason) => reason !== undefined) ? [...new Set(reasons)].join('; ') : undefined;
}
