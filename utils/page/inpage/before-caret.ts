// The few characters before the caret, cheap enough for every key.
import { isText } from '../dom/nodes';
import { selectionIn } from '../dom/selection';
import type { AnySurface } from '../editors/surface';

/**
 * At most `length` characters of the paragraph before the caret; undefined when something is selected, or when only the
 * editor's own API could tell.
 */
export function beforeCaret({ kind, element }: AnySurface, length: number): string | undefined {
  if (kind === 'driven' || kind === 'closed') return undefined;
  if (kind === 'editable') return beforeInDocument(element, length);
  const { selectionStart: caret, selectionEnd, value } = element;
  return caret === null || caret !== selectionEnd ? undefined : value.slice(Math.max(0, caret - length), caret);
}

function beforeInDocument(element: HTMLElement, length: number): string | undefined {
  const range = selectionIn(element);
  if (!range || range.start.node !== range.end.node || range.start.offset !== range.end.offset) return undefined;
  const { node, offset } = range.start;
  let text = isText(node) ? node.data.slice(Math.max(0, offset - length), offset) : '';
  let before = isText(node) ? node.previousSibling : (node.childNodes[offset - 1] ?? null);
  // Browsers cut a line into several text nodes as it is edited.
  while (text.length < length && isText(before)) {
    text = before.data.slice(-(length - text.length)) + text;
    before = before.previousSibling;
  }
  return text;
}
