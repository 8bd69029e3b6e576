// Where on the screen a field's caret is, in the viewport of the topmost document in reach.
import { styleOf, type TextControl } from '../dom/nodes';
import { selectionIn } from '../dom/selection';
import type { AnySurface } from '../editors/surface';
import { make } from '../make';
import { type Box, throughFrames } from '../place';
import { px, textStyleOf } from '../text-style';

/** `root` is where a copy of a text control may be laid out for measuring. */
export function caretBox({ kind, element }: AnySurface, root: ShadowRoot): Box {
  const local =
    kind === 'control' ? boxInControl(element, root) : kind === 'editable' ? boxInDocument(element) : undefined;
  return throughFrames(local ?? boxOf(element.getBoundingClientRect()), element.ownerDocument);
}

const boxOf = ({ left, top, bottom }: DOMRect): Box => ({ left, top, bottom });

function boxInDocument(element: HTMLElement): Box | undefined {
  const selection = selectionIn(element);
  if (!selection) return undefined;
  const { node, offset } = selection.end;
  const range = element.ownerDocument.createRange();
  range.setStart(node, offset);
  const [collapsed] = range.getClientRects();
  if (collapsed) return boxOf(collapsed);
  // At the edge of an element a collapsed range has no box; the character before it has.
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, offset);
  const before = [...range.getClientRects()].at(-1);
  return before && { left: before.right, top: before.top, bottom: before.bottom };
}

function boxInControl(control: TextControl, root: ShadowRoot): Box | undefined {
  const style = styleOf(control);
  const caret = control.selectionEnd;
  if (!style || caret === null) return undefined;
  const isLine = control.localName === 'input';
  const mark = make(root.ownerDocument, 'span', '', ['|']);
  const mirror = make(root.ownerDocument, 'div', '', [control.value.slice(0, caret), mark]);
  mirror.style.cssText = `${textStyleOf(control)};position:fixed;left:0;top:0;visibility:hidden;
text-indent:${style.textIndent};writing-mode:${style.writingMode};white-space:${isLine ? 'pre' : 'pre-wrap'}`;
  root.append(mirror);
  const at = mark.getBoundingClientRect();
  const from = mirror.getBoundingClientRect();
  mirror.remove();
  const left = at.left - from.left + control.clientLeft + px(control, 'padding-left');
  const top = at.top - from.top + control.clientTop + px(control, 'padding-top');
  return inside(control, left, top, at.height, isLine);
}

/** Kept within what is seen of the control. */
function inside(control: TextControl, left: number, top: number, height: number, isLine: boolean): Box {
  const around = control.getBoundingClientRect();
  const y = isLine ? around.height - height : Math.min(top - control.scrollTop, around.height - height);
  const x = Math.min(left - control.scrollLeft, around.width);
  const topEdge = around.top + Math.max(0, y);
  return { left: around.left + Math.max(0, x), top: topEdge, bottom: topEdge + height };
}
