// As a person would type it: lines by insertText, and Enter between them, which editors of all kinds understand.
// The last way: where it lands, every line is a step to undo.
import { exec } from '../dom/document';
import { selectDom } from '../dom/selection';
import { delay } from '../dom/wait';
import { domRange } from '../editors/editable-surface';
import { bounceInDocument } from './caret';
import type { Strategy } from './strategy';

/** An editor that renders asynchronously must have put its caret before the next line comes (60 ms did on 27 applications). */
const BETWEEN_MS = 60;
/** In a lower box, Enter sends a message: that must never happen. */
const LOWEST_PX = 100;
/** Longer texts would take too long, and too many steps to undo. */
const MOST_LINES = 40;

export const typeLines: Strategy = async (surface, change) => {
  const [edit, ...others] = change.edits;
  if (surface.kind !== 'editable' || !edit || others.length > 0 || edit.text === '') return 'refused';
  const lines = edit.text.split('\n');
  const { element } = surface;
  if (lines.length > MOST_LINES || (lines.length > 1 && element.getBoundingClientRect().height < LOWEST_PX))
    return 'refused';
  selectDom(element, domRange(surface.map(), edit.start, edit.end));
  bounceInDocument(element);
  const document = element.ownerDocument;
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      if (!pressEnter(element)) exec(document, 'insertParagraph');
      await delay(BETWEEN_MS);
    }
    if (line !== '') exec(document, 'insertText', line);
    await delay(BETWEEN_MS);
    if (surface.read().text === change.before) return 'refused'; // the first line did nothing: no Enter into nothing
  }
  return 'claimed';
};

/** Whether the editor took the key for itself. */
function pressEnter(element: HTMLElement): boolean {
  const keys = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true, composed: true };
  return !element.dispatchEvent(new KeyboardEvent('keydown', keys));
}
