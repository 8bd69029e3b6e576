// Gives a field the focus of its page.
import { deepActive, frameOf } from './frames';

/** Whether it did not have it before. */
export function focusSurface({ element }: { readonly element: HTMLElement }): boolean {
  const isElsewhere = deepActive(topDocument(element.ownerDocument)) !== element;
  if (isElsewhere) element.focus({ preventScroll: true });
  return isElsewhere;
}

/** The outermost document in reach. */
export function topDocument(document: Document): Document {
  let top = document;
  for (let frame = frameOf(top); frame; frame = frameOf(top)) top = frame.ownerDocument;
  return top;
}
