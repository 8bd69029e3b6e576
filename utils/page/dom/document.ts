// A document's own properties and methods. A page's `<form name="activeElement">` hides them under the plain name, in an
// extension's world as well (DOM clobbering; Chromium 156).

/** A property as the browser defines it; a method still needs its document. */
export function own<Name extends keyof Document>(document: Document, name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document);
}

export const viewOf = (document: Document) => own(document, 'defaultView');

export const rootOf = (document: Document) => own(document, 'documentElement');

export const bodyOf = (document: Document) => own(document, 'body');

export const selectionOf = (document: Document) => own(document, 'getSelection').call(document);

export const exec = (document: Document, command: string, value?: string): boolean =>
  own(document, 'execCommand').call(document, command, false, value);

/** `querySelectorAll` of a document or a shadow root. */
export function findAll<Found extends Element = Element>(
  root: Document | ShadowRoot,
  selector: string,
): NodeListOf<Found> {
  const find = 'host' in root ? root.querySelectorAll : own(root, 'querySelectorAll');
  return find.call(root, selector) as NodeListOf<Found>; // the caller knows its selector
}

export function activeIn(root: Document | ShadowRoot): Element | null {
  return root.nodeType === 11 /* a shadow root */ ? root.activeElement : own(root as Document, 'activeElement');
}

export function listen<Type extends keyof DocumentEventMap>(
  document: Document,
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
  options: AddEventListenerOptions,
): void {
  own(document, 'addEventListener').call(document, type, listener as EventListener, options); // the event is of that type
}
