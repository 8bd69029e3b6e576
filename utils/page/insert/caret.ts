// The caret goes away and comes back, so that one undo takes back exactly the insertion.
// Chromium 156 joins an execCommand to the typing before it into one undo step unless the selection has moved in between;
// Firefox 153 does not. Measured in all four cells of textarea and contenteditable.
import type { TextControl } from '../dom/nodes';
import { selectDom, selectionIn } from '../dom/selection';

export function bounceInControl(control: TextControl): void {
  const { selectionStart, selectionEnd, value } = control;
  if (selectionStart === null || selectionEnd === null) return;
  const away = selectionStart === 0 && selectionEnd === 0 ? value.length : 0;
  control.setSelectionRange(away, away);
  control.setSelectionRange(selectionStart, selectionEnd);
}

/** The same in a document: to the start (or end) of the editable and back. */
export function bounceInDocument(root: HTMLElement): void {
  const range = selectionIn(root);
  if (!range) return;
  const away = { node: root, offset: 0 };
  selectDom(root, { start: away, end: away });
  selectDom(root, range);
}
