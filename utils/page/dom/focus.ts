// Gives a field the focus of its page.
import { deepActive, frameOf } from './frames';

export function focusSurface({ element }: { readonly element: HTMLElement }): void {
  if (deepActive(topDocument(element.ownerDocument)) !== element) element.focus({ preventScroll: true });
}

/** The outermost document in reach. */
export function topDocument(document: Document): Document {
  let top = document;
  for (let frame = frameOf(top); frame; frame = frameOf(top)) top = frame.ownerDocument;
  return top;
}
