// Shadow roots, closed ones included where the browser lets extensions look into them; never our own.
import { isOwnHost } from './own-hosts';

type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Firefox has closed roots on the element itself, for extensions only. A form gives its fields by these names. */
const usual: ShadowRootOf = (element) =>
  Reflect.get(Element.prototype, 'openOrClosedShadowRoot', element) ??
  Reflect.get(Element.prototype, 'shadowRoot', element);

let current = usual;

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Sets how this script looks into closed roots; the page layer itself knows no extension API. Only HTML elements have roots:
 * Chromium 156 throws for a picture's `<svg>`.
 */
export function lookIntoShadows(look: ShadowRootOf | undefined): void {
  current = look ? (element) => (element.namespaceURI === HTML ? look(element) : null) : usual;
}

export const shadowRootOf: ShadowRootOf = (element) => (isOwnHost(element) ? null : current(element));
