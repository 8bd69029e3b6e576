// Whether a person could write prose into an element; if not, why not.

import type { FieldDescription } from '../../app/protocol';
import { own, viewOf } from '../dom/document';
import { frameOf, outerElement } from '../dom/frames';
import { attribute, closest, isTextControl, select, styleOf, type TextControl } from '../dom/nodes';

export type Refusal = NonNullable<FieldDescription['refusal']>;

const PROSE_TYPES = new Set(['text', 'email', 'url', 'tel']);
/** Shown as a field, but for something else than prose. */
const OTHER_TYPES = new Set(['number', 'date', 'datetime-local', 'month', 'time', 'week', 'color', 'range']);
/** Browsers read the tokens of `autocomplete` in any case. */
const SECRET = /\b(one-time-code|cc-[a-z-]+)\b/i;
const PASSWORD = /\b(current|new)-password\b/i;

const wasPassword = new WeakSet<Element>();

/** From now on the element is refused, whatever its type becomes ("show password" turns it into text). */
export function markPassword(element: Element): void {
  wasPassword.add(element);
}

/** Whether the element is a text field at all, writable or not. */
export function isField(element: Element): boolean {
  if (element.localName === 'textarea') return true;
  if (isTextControl(element)) {
    const type = typeOf(element);
    if (isSearch(element, type) || isTool(element)) return false;
    return PROSE_TYPES.has(type) || OTHER_TYPES.has(type) || type === 'password';
  }
  return isEditable(element);
}

/** Nobody drafts in a search box; following the focus into one would lose the field of the report. */
const isSearch = (element: Element, type: string) =>
  type === 'search' || attribute(element, 'role') === 'searchbox' || element.closest('[role=search], search') !== null;

/** Where editors ask for a colour, a size, an address or a word to look for. */
const TOOLS =
  '[role=toolbar], [role=menubar], [role=menu], [role=listbox], [role=tooltip], [class*="toolbar" i], [class*="tool-bar" i], [class*="picker" i]';
const BODIES = 'textarea, iframe, [contenteditable]';
const nextTools = ({ parentElement }: Element) => parentElement && closest(parentElement, TOOLS);

/** As with search boxes. */
function isTool(control: TextControl): boolean {
  if (control.localName !== 'input') return false;
  if (attribute(control, 'role') === 'combobox') return true;
  let tools = nextTools(control);
  // What is named after its toolbar and holds the text as well is the editor, or the whole page.
  while (tools && select(tools, BODIES).length > 0) tools = nextTools(tools);
  return tools !== null;
}

/** designMode documents have no contenteditable attribute; `isContentEditable` is false for them in Firefox. */
export function isEditable(element: Element): element is HTMLElement {
  if ('isContentEditable' in element && element.isContentEditable === true) return true;
  return own(element.ownerDocument, 'designMode') === 'on' && !isTextControl(element);
}

/** Editors which paint their text themselves keep a control for the keys where nobody sees it. */
export function isUnseen(element: HTMLElement): boolean {
  if (isOutOfSight(element, isTextControl(element))) return true;
  const frame = frameOf(element.ownerDocument);
  return frame !== undefined && (isOutOfSight(frame, true) || isUnseen(frame));
}

function isOutOfSight(element: HTMLElement, isSized: boolean): boolean {
  const box = element.getClientRects()[0]; // none: it is not rendered at all, which is another matter
  if (!box) return false;
  const isTiny = isSized && (box.width < SMALLEST_PX || box.height < SMALLEST_PX);
  const { scrollX = 0, scrollY = 0 } = viewOf(element.ownerDocument) ?? {};
  const isOff = box.right + scrollX < 0 || box.bottom + scrollY < 0;
  return isTiny || isOff || isClear(element) || isFaded(element);
}

/**
 * Material's fields fade in as soon as they are entered, from under a label that lies in their place until then. Before 105
 * Chromium does not tell.
 */
const isFaded = (element: HTMLElement) =>
  element.checkVisibility?.({ checkOpacity: true }) === false && !fadesIn(element);

const slotOf = (element: Element): Element | null => Reflect.get(Element.prototype, 'assignedSlot', element);

function fadesIn(element: HTMLElement): boolean {
  for (let shown: Element | undefined = element; shown; shown = slotOf(shown) ?? outerElement(shown)) {
    const { opacity, transitionProperty, transitionDuration } = styleOf(shown) ?? {};
    if (opacity === '0') return /opacity/.test(transitionProperty ?? '') && /[1-9]/.test(transitionDuration ?? '');
  }
  return false;
}

/** Neither its text nor its caret can be seen; over a text that is drawn elsewhere the caret can. */
function isClear(element: HTMLElement): boolean {
  const { color, caretColor } = (isTextControl(element) && styleOf(element)) || {};
  return color !== undefined && [color, caretColor].every((one) => one === 'rgba(0, 0, 0, 0)');
}

/** Editors keep 0 × 0 decoys and 1 px focus traps beside the real field. */
export const SMALLEST_PX = 8;

/** Why nothing may be written into a text control, or undefined when it may. */
export function refusalOf(control: TextControl): Refusal | undefined {
  if (isSecret(control)) return 'field/password';
  if (isTextControl(control) && control.localName === 'input' && !PROSE_TYPES.has(typeOf(control)))
    return 'field/unsupported';
  if (SECRET.test(attribute(control, 'autocomplete'))) return 'field/unsupported';
  if (control.matches(':disabled')) return 'field/disabled';
  return control.readOnly ? 'field/read-only' : undefined;
}

function isSecret(control: TextControl): boolean {
  if (typeOf(control) === 'password' || PASSWORD.test(attribute(control, 'autocomplete'))) wasPassword.add(control);
  return wasPassword.has(control);
}

function typeOf(control: TextControl): string {
  return control.localName === 'textarea' ? 'textarea' : control.type;
}
