// Into a line that is not a paragraph of its own: bare text between `<br>`s, or inside a block which may not be cut.
import type { ContentBlock } from '../../core/outline/content';
import { isElement, isText } from '../dom/nodes';
import type { PlannedEdit } from './change';
import type { Cut } from './edit-copy';
import { isEmpty, visibleSpaces } from './into-paragraphs';

export interface LineStyle {
  readonly usesBold: boolean;
  readonly isBreakAfter: boolean;
}

export function insertIntoLine(cut: Cut, edit: PlannedEdit, { usesBold, isBreakAfter }: LineStyle): void {
  const left = withoutEmpty(cut.left, 'previousSibling');
  const right = withoutFiller(withoutEmpty(cut.right, 'nextSibling'));
  const isBeforeBreak = right ? isBreak(right) : isBreakAfter;
  const make = (block: ContentBlock, isLast: boolean) =>
    // A `<br>` after a heading would be an empty line, so there it is bold text.
    blockNode(cut.host.ownerDocument, block, usesBold || (isLast && isBeforeBreak));
  const items = edit.blocks
    ? edit.blocks.map((block, index, { length }) => make(block, index === length - 1))
    : edit.text.split('\n').map((line) => cut.host.ownerDocument.createTextNode(visibleSpaces(line)));
  const nodes = edit.blocks ? withBreaks([left, ...items, right]) : withBreaks([null, ...items, null], true);
  if (!edit.blocks && edit.text.endsWith('\n') && !right && !isBreakAfter)
    nodes.push(cut.host.ownerDocument.createElement('br'));
  if (left?.parentNode === cut.host) left.after(...nodes);
  else cut.host.insertBefore(fragmentOf(cut.host, nodes), right);
}

function fragmentOf(host: Element, nodes: readonly Node[]): DocumentFragment {
  const fragment = host.ownerDocument.createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
}

function blockNode(document: Document, block: ContentBlock, usesBold: boolean): ChildNode {
  if (block.kind === 'paragraph') return document.createTextNode(visibleSpaces(block.text));
  const element = document.createElement(usesBold ? 'b' : `h${block.level + 1}`);
  element.append(block.text);
  return element;
}

/** The nodes between the first and the last, with a `<br>` wherever two lines of inline content meet. */
function withBreaks(items: readonly (ChildNode | null)[], always = false): ChildNode[] {
  const nodes: ChildNode[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const meets = item && before && isLine(before) && isLine(item);
    if (meets && (always || (!isBreak(before) && !isBreak(item)))) nodes.push(newBreak(item, before));
    if (item && index > 0 && index < items.length - 1) nodes.push(item);
  });
  return nodes;
}

const newBreak = (item: ChildNode, before: ChildNode) =>
  (item.ownerDocument ?? before.ownerDocument)?.createElement('br') ?? item;

const isBreak = (node: ChildNode | null) => isElement(node) && node.localName === 'br';

const isLine = (node: ChildNode) =>
  isText(node) ||
  (isElement(node) && /^(a|b|i|u|s|em|strong|span|font|br|sub|sup|code|mark|small|big|img)$/.test(node.localName));

/** A `<br>` which kept an empty last line open is not needed any more. */
function withoutFiller(node: ChildNode | null): ChildNode | null {
  if (!isBreak(node) || node?.nextSibling) return node;
  node?.remove();
  return null;
}

/** The cut may leave an empty half; the next node on that side counts then. */
function withoutEmpty(node: ChildNode | null, next: 'previousSibling' | 'nextSibling'): ChildNode | null {
  const isGone = node && (isText(node) ? node.data === '' : isElement(node) && !isBreak(node) && isEmpty(node));
  if (!isGone) return node;
  const beside = node[next];
  node.remove();
  return withoutEmpty(beside, next);
}
