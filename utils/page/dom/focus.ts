// Gives a field the focus of its page.
import { deepActive, frameOf } from './frames';
import { select } from './nodes';

/**
 * Gives the element the focus of its page; whether it did not have it before.
 * `isBlocks`: it cannot have the focus itself, every paragraph in it is an editable.
 */
export function focusEditable(element: HTMLElement, isBlocks = false): boolean {
  const active = deepActive(topDocument(element.ownerDocument));
  const hasFocus = active === element || (isBlocks && active?.isContentEditable && element.contains(active));
  if (hasFocus) return false;
  const target = isBlocks ? select<HTMLElement>(element, '[contenteditable]')[0] : element;
  target?.focus({ preventScroll: true });
  return true;
}

/** The outermost document in reach. */
export function topDocument(document: Document): Document {
  let top = document;
  for (let frame = frameOf(top); frame; frame = frameOf(top)) top = frame.ownerDocument;
  return top;
}
