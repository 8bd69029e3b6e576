// Whether a person could write prose into an element; if not, why not.

import type { FieldDescription } from '../../app/protocol';
import { own } from '../dom/document';
import { attribute, isTextControl, type TextControl } from '../dom/nodes';

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
    if (isSearch(element, type)) return false;
    return PROSE_TYPES.has(type) || OTHER_TYPES.has(type) || type === 'password';
  }
  return isEditable(element);
}

/** Nobody drafts in a search box; following the focus into one would lose the field of the report. */
const isSearch = (element: Element, type: string) =>
  type === 'search' || attribute(element, 'role') === 'searchbox' || element.closest('[role=search], search') !== null;

/** designMode documents have no contenteditable attribute; `isContentEditable` is false for them in Firefox. */
export function isEditable(element: Element): element is HTMLElement {
  if ('isContentEditable' in element && element.isContentEditable === true) return true;
  return own(element.ownerDocument, 'designMode') === 'on' && !isTextControl(element);
}

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
