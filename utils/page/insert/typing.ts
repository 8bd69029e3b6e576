// As a person would type it: lines by insertText, and Enter between them, which editors of all kinds understand.
// The last way: where it lands, every line is a step to undo.
import { exec } from '../dom/document';
import { selectDom } from '../dom/selection';
import { delay } from '../dom/wait';
import { domRange } from '../editors/editable-surface';
import { bounceInDocument } from './caret';
import { pressKey } from './press-key';
import type { Strategy } from './strategy';

/** An editor that renders asynchronously must have put its caret before the next line comes (60 ms did on 27 applications). */
const BETWEEN_MS = 60;
/** In a lower box, Enter sends a message: that must never happen. */
const LOWEST_PX = 100;
/** Longer texts would take too long, and too many steps to undo. */
const MOST_LINES = 40;
const ENTER = { key: 'Enter', code: 'Enter', keyCode: 13 };

export const typeLines: Strategy = async (surface, change) => {
  const [edit, ...others] = change.edits;
  if (surface.kind !== 'editable' || !edit || others.length > 0 || edit.text === '') return 'refused';
  const lines = edit.text.split('\n');
  const { element } = surface;
  if (lines.length > MOST_LINES || (lines.length > 1 && element.getBoundingClientRect().height < LOWEST_PX))
    return 'refused';
  selectDom(element, domRange(surface.map(), edit.start, edit.end));
  bounceInDocument(element);
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      if (pressKey(element, ENTER)) put(element, 'insertParagraph');
      await delay(BETWEEN_MS);
    }
    if (line !== '') put(element, 'insertText', line);
    await delay(BETWEEN_MS);
    if (surface.read().text === change.before) return 'refused'; // the first line did nothing: no Enter into nothing
  }
  return 'claimed';
};

/** Chromium 156 tells nobody of a command before it is carried out; editors which act on that event alone draw over it. */
function put(element: HTMLElement, inputType: 'insertText' | 'insertParagraph', data = ''): void {
  const init = { inputType, data, bubbles: true, cancelable: true, composed: true };
  if (element.dispatchEvent(new InputEvent('beforeinput', init))) exec(element.ownerDocument, inputType, data);
}
