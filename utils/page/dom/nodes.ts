// What a node is. Always by property: another frame has its own classes, so `instanceof` lies there.

import { viewOf } from './document';

export function isElement(value: unknown): value is HTMLElement {
  const nodeType = nodeTypeOf(value);
  return nodeType === 1 || (typeof nodeType === 'object' && nodeType !== null); // a form with a field of that name gives the field
}

export function isText(value: unknown): value is Text {
  const nodeType = nodeTypeOf(value);
  return nodeType === 3 || nodeType === 4;
}

function nodeTypeOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Partial<Node>).nodeType : undefined; // undefined for all else
}

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

export function isTextControl(element: Element): element is TextControl {
  return element.localName === 'textarea' || element.localName === 'input';
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame';
}

/** The attribute as the markup says it: forms let a child named `getAttribute` shadow the method (DOM clobbering). */
export function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

/** As `element.matches`, and `select` as `querySelectorAll`, for elements that may be a form (see `attribute`). */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function select<Found extends Element = Element>(element: Element, selector: string): NodeListOf<Found> {
  return Element.prototype.querySelectorAll.call(element, selector) as NodeListOf<Found>; // the caller knows its selector
}

/** As `element.closest`, for elements that may be a form (see `attribute`). */
export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** The style the browser computed, from the element's own window. */
export function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return viewOf(element.ownerDocument)?.getComputedStyle(element);
}
