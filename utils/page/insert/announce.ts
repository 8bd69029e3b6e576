// Tells the page what a person's typing would have told it.
import { own } from '../dom/document';
import { topDocument } from '../dom/focus';
import type { TextControl } from '../dom/nodes';
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
 * Controls: lazily bound models wait for `change`. Rich editors: some copy to their textarea, or note a step to undo, on `keyup`
 * only; Syncfusion does so for the keys that write, so it is the one that would have typed the last letter.
 */
export function announceAfter(surface: Surface, written: string): void {
  if (surface.kind === 'control') {
    announceChange(surface.element);
    followHistory(surface.element);
  } else {
    const key = /\p{L}(?!.*\p{L})/su.exec(written)?.[0] ?? 'Unidentified';
    surface.element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
  }
}

const announceChange = (control: TextControl) => control.dispatchEvent(new Event('change', { bubbles: true }));

const followed = new WeakSet<Element>();

/**
 * A page that was told of an insertion is told of its undo as well: the browser says `change` when a field is left, and not even
 * then if the field reads as it did when it was entered. Ends with the first `change` of the browser's own.
 */
function followHistory(control: TextControl): void {
  if (followed.has(control)) return;
  followed.add(control);
  const end = new AbortController();
  const told = async (event: Event) => {
    if (!(event as InputEvent).inputType?.startsWith('history')) return;
    await delay(0); // after whoever hears of the input itself
    announceChange(control);
  };
  const left = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    followed.delete(control);
    end.abort();
  };
  control.addEventListener('input', told, end);
  control.addEventListener('change', left, end);
}

const hasFocus = (document: Document) => own(document, 'hasFocus').call(document);
