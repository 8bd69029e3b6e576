// Tells the page what a person's typing would have told it.
import { own } from '../dom/document';
import { topDocument } from '../dom/focus';
import { delay } from '../dom/wait';
import type { Surface } from '../editors/surface';

/** CKEditor 5 believes a focus 50 ms later, and looks at no selection before. */
const FOCUS_MS = 60;

/**
 * Gives the field its document's focus. While a side panel has the keyboard, no real focus event reaches the page:
 * Draft.js then corrupts the text on the next key and Jodit misplaces the caret, unless they are told (measured).
 */
export async function prepareFocus(surface: Surface): Promise<void> {
  const { element, kind } = surface;
  const isMoved = surface.focus();
  if (kind === 'control') return;
  const isAway = !hasFocus(topDocument(element.ownerDocument));
  if (isAway) {
    element.dispatchEvent(new FocusEvent('focus', { composed: true }));
    element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  }
  if (isMoved || isAway) await delay(FOCUS_MS);
}

/**
 * Controls: lazily bound models wait for `change`. Rich editors: some copy to their textarea on `keyup` only, so they get one
 * with a key that means nothing.
 */
export function announceAfter(surface: Surface): void {
  const event =
    surface.kind === 'control'
      ? new Event('change', { bubbles: true })
      : new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true, composed: true });
  surface.element.dispatchEvent(event);
}

const hasFocus = (document: Document) => own(document, 'hasFocus').call(document);
