// Carries out one edit on an inert copy of paragraphs, keeping their formatting.
import { isElement, isText } from '../dom/nodes';
import type { DomPosition } from '../text/text-map';
import type { PlannedEdit } from './change';
import { insertIntoLine } from './into-line';
import { insertBetweenParagraphs } from './into-paragraphs';

export interface CopyEdit {
  readonly edit: PlannedEdit;
  readonly start: DomPosition;
  readonly end: DomPosition;
  /** The copy of the unit's host: what is cut apart are its children. */
  readonly host: Element;
  /** Headings have no element in this field's back end. */
  readonly usesBold: boolean;
  /** In the page a `<br>` follows the copied part. */
  readonly isBreakAfter: boolean;
}

/** Both halves are children of the host; null: nothing is on that side. */
export interface Cut {
  readonly host: Element;
  readonly left: ChildNode | null;
  readonly right: ChildNode | null;
}

export function editCopy({ edit, start, end, host, usesBold, isBreakAfter }: CopyEdit): void {
  const place = removeBetween(start, end);
  if (!edit.blocks && !edit.text.includes('\n')) {
    insertInline(place, edit.text.replaceAll('  ', ' \u00a0'));
    return;
  }
  const cut = cutAt(host, place);
  keepEdgeSpaces(cut);
  if (isParagraph(cut.left) && isParagraph(cut.right)) insertBetweenParagraphs(cut.left, cut.right, edit);
  else insertIntoLine(cut, edit, { usesBold, isBreakAfter });
}

function removeBetween(start: DomPosition, end: DomPosition): DomPosition {
  if (start.node === end.node && isText(start.node)) {
    start.node.deleteData(start.offset, end.offset - start.offset);
    return start;
  }
  const range = documentOf(start.node).createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  range.deleteContents();
  return { node: range.startContainer, offset: range.startOffset };
}

export const documentOf = (node: Node): Document => node.ownerDocument ?? (node as Document); // only a document has none

function insertInline({ node, offset }: DomPosition, text: string): void {
  if (isText(node)) node.insertData(offset, text);
  else node.insertBefore(documentOf(node).createTextNode(text), node.childNodes[offset] ?? null);
}

/** Cuts everything between the place and the host in two. */
function cutAt(host: Element, place: DomPosition): Cut {
  if (place.node === host)
    return { host, left: host.childNodes[place.offset - 1] ?? null, right: host.childNodes[place.offset] ?? null };
  let top = place.node as ChildNode; // it is inside the host, so it has a parent
  while (top.parentNode && top.parentNode !== host) top = top.parentNode as Element; // likewise, and only elements have children here
  const range = documentOf(host).createRange();
  range.setStart(place.node, place.offset);
  range.setEndAfter(top);
  const right = range.extractContents().firstChild;
  if (right) top.after(right);
  return { host, left: top, right: right ?? top.nextSibling };
}

/** A space at the edge of a line collapses; what was one between two words must go on being read. */
function keepEdgeSpaces({ left, right }: Cut): void {
  const end = edgeText(left, 'lastChild');
  if (end?.data.endsWith(' ')) end.replaceData(end.length - 1, 1, '\u00a0');
  const start = edgeText(right, 'firstChild');
  if (start?.data.startsWith(' ')) start.replaceData(0, 1, '\u00a0');
}

function edgeText(node: Node | null, edge: 'firstChild' | 'lastChild'): Text | undefined {
  let current = node;
  while (current?.[edge]) current = current[edge];
  return isText(current) ? current : undefined;
}

const isParagraph = (node: ChildNode | null): node is HTMLElement =>
  isElement(node) && /^(p|div|h[1-6]|pre|address|section|article)$/.test(node.localName);
