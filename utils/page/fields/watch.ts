// Follows the focus from field to field, and tells when the focused field may have changed.
import { findAll, listen } from '../dom/document';
import { deepActive, deepActiveIn } from '../dom/frames';
import { isTextControl } from '../dom/nodes';
import { noteChange } from '../dom/typing';
import { markTouched } from '../editors/control-surface';
import { rememberSelection } from '../editors/editable-surface';
import { type FoundField, fieldOf, openField } from '../editors/index';
import { markPassword } from './detect';
import { hookDocuments } from './hook';

export interface Watching {
  onFocused(field: FoundField): void;
  onEdited(field: FoundField): void;
  /** Called for each document in reach, and again after each rebuild; listeners go with the signal. */
  onDocument?(document: Document, signal: AbortSignal): void;
}

export interface Watch {
  /** The field that had the focus last. */
  current(): FoundField | undefined;
  /** Whether an input method is composing somewhere in the page. */
  isComposing(): boolean;
}

export function watchFields(top: Document, signal: AbortSignal, watching: Watching): Watch {
  const { onFocused, onEdited } = watching;
  let current: FoundField | undefined;
  let composing: Element | undefined;

  const focus = (element: Element | undefined) => {
    const field = element && fieldOf(element);
    if (!field) return;
    noteSelection(element);
    current = field; // told even if it is the same one: a field of another frame may have had the focus meanwhile
    onFocused(field);
  };
  const setComposing = (element: Element | undefined) => {
    composing = element;
  };
  const edited = (event: Event, isTyped: boolean) => {
    if (isTyped && !(event as Partial<InputEvent>).inputType?.startsWith('history')) noteChange();
    const element = deepTarget(event);
    const field = element && fieldOf(element);
    if (!field || field.owner !== current?.owner) return;
    // In documents every input that moves the selection says so by an event of its own.
    if (event.type !== 'input' || isTextControl(element)) noteSelection(element);
    onEdited(field);
  };
  hookDocuments(top, signal, (document, own) => {
    const options = { capture: true, passive: true, signal: own };
    listen(document, 'focusin', (event) => event.isTrusted && focus(deepTarget(event)), options);
    // Firefox gives the focus to an editing document itself, without a focusin.
    listen(
      document,
      'focus',
      (event) => event.isTrusted && event.target === document && focus(deepTarget(event)),
      options,
    );
    listen(document, 'keydown', (event) => event.isTrusted && mayChange(event) && noteChange(), options);
    listen(document, 'input', (event) => edited(event, event.isTrusted), options);
    listen(document, 'selectionchange', (event) => edited(event, false), options);
    listen(document, 'compositionstart', (event) => setComposing(deepTarget(event)), options);
    listen(document, 'compositionend', () => setComposing(undefined), options);
    watchPasswords(document, own);
    watching.onDocument?.(document, own);
    // A frame may have had the focus before it was found.
    const active = deepActive(top);
    if (active?.ownerDocument === document) focus(active);
  });
  return {
    current: () => current,
    // A composition in an element that was removed has no end.
    isComposing: () => composing?.isConnected === true,
  };
}

/** A key that types: editors which handle it themselves let no input event follow. */
const mayChange = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  (key.length === 1 && !ctrlKey && !metaKey && !altKey) || /^(Enter|Backspace|Delete|Process|Unidentified)$/.test(key);

/** Where the event really happened; selectionchange has the document as its target. */
function deepTarget(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  if (target && 'nodeType' in target && target.nodeType === 1) return deepActiveIn(target as Element);
  return target && 'defaultView' in target ? deepActive(target as Document) : undefined;
}

function noteSelection(element: Element): void {
  if (isTextControl(element)) {
    markTouched(element); // nothing more at every key: the control keeps its selection itself
    return;
  }
  const field = fieldOf(element);
  const surface = field && openField(field);
  if (surface?.kind === 'editable') rememberSelection(surface.element);
}

/** "Show password" turns the field into plain text: what was a password once stays one. */
function watchPasswords(document: Document, signal: AbortSignal): void {
  for (const element of findAll(document, 'input[type=password]')) markPassword(element);
  const observer = new MutationObserver((records) => {
    for (const { target, oldValue } of records)
      if (oldValue?.toLowerCase() === 'password') markPassword(target as Element); // attributes change on elements only
  });
  observer.observe(document, { subtree: true, attributeFilter: ['type'], attributeOldValue: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
