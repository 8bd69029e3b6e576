// The selection of the document that an element is in, through open shadow roots.

import type { DomPosition } from '../text/text-map';
import { selectionOf } from './document';

export interface DomRange {
  readonly start: DomPosition;
  readonly end: DomPosition;
}

export function selectionIn(element: Element): DomRange | undefined {
  const selection = selectionOf(element.ownerDocument);
  const range = selection ? rangeOf(selection, element) : undefined;
  if (!range) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!element.contains(startContainer) || !element.contains(endContainer)) return undefined;
  return { start: { node: startContainer, offset: startOffset }, end: { node: endContainer, offset: endOffset } };
}

function rangeOf(selection: Selection, element: Element): AbstractRange | undefined {
  const root = element.getRootNode();
  if ('host' in root && 'getComposedRanges' in selection)
    return selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] })[0];
  // Chromium before 137 has no getComposedRanges, but a selection of the root's own.
  const own = 'getSelection' in root && typeof root.getSelection === 'function' ? root.getSelection() : selection;
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : undefined;
}

export function selectDom(element: Element, { start, end }: DomRange): void {
  selectionOf(element.ownerDocument)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}
