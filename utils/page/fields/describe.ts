// What a person would call a field.
import { frameOf, outerElement } from '../dom/frames';
import { attribute, isElement, isFrame, isText, matches, select } from '../dom/nodes';

const LABEL_LIMIT = 80;

/** The best name that the page gives the field, or ''. Never text that somebody wrote into a field. */
export function labelOf(owner: HTMLElement): string {
  for (const name of names(owner)) {
    const label = clean(name);
    if (label) return label;
  }
  return '';
}

function* names(owner: HTMLElement): Generator<string> {
  yield labelledBy(owner);
  yield attribute(owner, 'aria-label');
  yield labelElements(owner);
  yield attribute(owner, 'placeholder') || attribute(owner, 'data-placeholder');
  yield precedingText(owner);
  yield isFrame(owner) ? '' : attribute(owner, 'title');
  yield frameName(owner);
  yield attribute(owner, 'name');
}

const clean = (text: string) =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s*＊]+|[\s:：*＊]+$/g, '')
    .slice(0, LABEL_LIMIT);

function labelledBy(owner: Element): string {
  const root = owner.getRootNode();
  const ids = attribute(owner, 'aria-labelledby').split(/\s+/).filter(Boolean);
  return ids.map((id) => textOf(elementById(root, id))).join(' ');
}

const elementById = (root: Node, id: string) =>
  'getElementById' in root ? (root as Document | ShadowRoot).getElementById(id) : null;

function labelElements(owner: HTMLElement): string {
  const labels = 'labels' in owner ? (owner.labels as NodeListOf<HTMLLabelElement> | null) : null;
  const text = [...(labels ?? [])].map(textOf).join(' ');
  return text || textOf(owner.closest('label'));
}

/** Text just before the field in its row: `标题 <input>`, or the header cell of its table row. */
function precedingText(owner: Element): string {
  let element: Element | undefined = owner;
  for (let level = 0; element && level < 4; level += 1) {
    const text = cellName(element) || siblingText(element);
    if (text) return text;
    element = outerElement(element);
    if (element && matches(element, 'body, form, fieldset, table')) return '';
  }
  return '';
}

/** In a table with a row of headers: the row's first cell and the column's header. */
function cellName(element: Element): string {
  if (!matches(element, 'td')) return '';
  const { cellIndex, parentElement: row } = element as HTMLTableCellElement; // by its name
  const cells = [...(row?.children ?? [])];
  const headers = [...(element.closest('table')?.querySelector('tr')?.children ?? [])];
  if (!cells[1] || headers.length !== cells.length || !headers.every((header) => matches(header, 'th'))) return '';
  const header = textOf(headers[cellIndex] ?? null);
  return header && `${cellIndex > 0 ? textOf(cells[0] ?? null) : ''} ${header}`;
}

function siblingText(element: Element): string {
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if (isElement(node) && (matches(node, FIELDS) || select(node, FIELDS).length > 0)) return '';
    const text = textIn(node);
    if (text.trim()) return text.length <= LABEL_LIMIT ? text : '';
  }
  return '';
}

const FIELDS = 'form, input:not([type=hidden]), textarea, select, iframe, [contenteditable]';

/** An editor's frame has the name of the textarea which it replaces, or its own title. */
function frameName(owner: HTMLElement): string {
  const frame = isFrame(owner) ? owner : frameOf(owner.ownerDocument);
  if (!frame) return '';
  const replaced = frame.parentElement?.querySelector('textarea');
  const ofReplaced = replaced && replaced !== owner ? labelledBy(replaced) || labelElements(replaced) : '';
  return ofReplaced || attribute(frame, 'title') || attribute(frame, 'aria-label');
}

/** Only what is shown: labels may hold hidden hints, and fields hold text of the person's. */
function textOf(element: Element | null): string {
  if (!element || matches(element, 'form, script, style, textarea, select, [contenteditable]')) return '';
  return [...element.childNodes].map(textIn).join(' ');
}

/** Comments have values too: frameworks mark their places with them. */
const textIn = (node: Node) => (isElement(node) ? textOf(node) : isText(node) ? node.data : '');
