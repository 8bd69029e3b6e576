// Plain editables: the browser's own insertText, for one edit at a time.

import { exec } from '../dom/document';
import { styleOf } from '../dom/nodes';
import { selectDom } from '../dom/selection';
import { domRange } from '../editors/editable-surface';
import type { EditableSurface } from '../editors/surface';
import { bounceInDocument } from './caret';
import { type Change, coveringEdit } from './change';

export function execText(surface: EditableSurface, change: Change): 'claimed' | 'refused' {
  const edit = editOf(surface, change);
  if (!edit) return 'refused';
  selectForEdit(surface, edit);
  // Chromium 156 lets two spaces in the middle of inserted text collapse.
  const text = keepsSpaces(surface.element) ? edit.text : edit.text.replaceAll('  ', ' \u00a0');
  return exec(surface.element.ownerDocument, text === '' ? 'delete' : 'insertText', text) ? 'claimed' : 'refused';
}

/** For editors which swallow newlines: one line at a time, a paragraph break between. */
export function execLines(surface: EditableSurface, change: Change): 'claimed' | 'refused' {
  const edit = editOf(surface, change);
  if (!edit) return 'refused';
  selectForEdit(surface, edit);
  let isDone = edit.start === edit.end || edit.text !== '';
  edit.text.split('\n').forEach((line, index) => {
    if (index > 0) isDone = exec(surface.element.ownerDocument, 'insertParagraph') && isDone;
    if (line) isDone = exec(surface.element.ownerDocument, 'insertText', line) && isDone;
  });
  return isDone ? 'claimed' : 'refused';
}

/** Where text has no formatting to lose, one edit can cover several. */
function editOf({ isPlain }: EditableSurface, change: Change) {
  return isPlain ? coveringEdit(change) : change.edits.length === 1 ? change.edits[0] : undefined;
}

function selectForEdit(
  surface: EditableSurface,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  selectDom(surface.element, domRange(surface.map(), start, end));
  bounceInDocument(surface.element);
}

const keepsSpaces = (element: Element) => /pre|break-spaces/.test(styleOf(element)?.whiteSpace ?? '');
