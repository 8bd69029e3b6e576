// Whether a dialog lies over a field: a person who has one open does not mean what is behind it.
import { own, viewOf } from '../dom/document';
import { frameOf, outerElement } from '../dom/frames';
import { styleOf } from '../dom/nodes';

/** Also true in a frame that is itself behind one. */
export function isBehind(element: Element): boolean {
  const frame = frameOf(element.ownerDocument);
  const isLeftOut = element.closest('[inert], [aria-hidden=true]') !== null;
  return isLeftOut || isUnderOverlay(element) || (frame !== undefined && isBehind(frame));
}

/** Where the field is, something with a fixed place is hit that the field is not in. */
function isUnderOverlay(element: Element): boolean {
  const around = new Set<Element>();
  for (let outer: Element | undefined = element; outer; outer = outerElement(outer)) around.add(outer);
  for (let hit = hitAt(element); hit && !around.has(hit); hit = outerElement(hit))
    if (styleOf(hit)?.position === 'fixed') return !element.contains(hit);
  return false;
}

/** In the middle of the field; in the middle of the window while that of the field is scrolled out of it. */
function hitAt(element: Element): Element | undefined {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { innerWidth = 0, innerHeight = 0 } = viewOf(element.ownerDocument) ?? {};
  const [x, y] = [left + width / 2, top + height / 2];
  const isIn = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const find = own(element.ownerDocument, 'elementFromPoint');
  return find.call(element.ownerDocument, isIn ? x : innerWidth / 2, isIn ? y : innerHeight / 2) ?? undefined;
}
