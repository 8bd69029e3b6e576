// Text controls: the browser's own insertText, which keeps the undo history.

import { exec } from '../dom/document';
import type { TextControl } from '../dom/nodes';
import { hasSelectionApi } from '../editors/control-surface';
import { bounceInControl } from './caret';
import { type Change, coveringEdit } from './change';

export function execInControl(control: TextControl, change: Change): 'claimed' | 'refused' {
  const text = selectForEdit(control, change);
  bounceInControl(control);
  const document = control.ownerDocument;
  const isDone = text === '' ? exec(document, 'delete') : exec(document, 'insertText', text);
  return isDone ? 'claimed' : 'refused';
}

/** Selects what is to be replaced and returns what replaces it. */
function selectForEdit(control: TextControl, change: Change): string {
  if (!hasSelectionApi(control)) {
    control.select(); // inputs of type email can only be replaced as a whole
    return change.after;
  }
  const { start, end, text } = coveringEdit(change);
  control.setSelectionRange(start, end);
  return text;
}
