// Follows the focus from field to field, and tells when the focused field may have changed.
import { activeIn, findAll, listen } from '../dom/document';
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

/** Keys come faster; pages turn an element into an editor more seldom, and then the focus moves. */
const SAME_FOR_MS = 1000;

/** What is written in, by the element that events come from. */
interface Known {
  readonly start: Element;
  readonly untilMs: number;
  readonly element?: Element;
  readonly field?: FoundField;
  /** Where its text is, if that is an editable. */
  readonly root?: Element;
}

export function watchFields(top: Document, signal: AbortSignal, watching: Watching): Watch {
  const { onFocused, onEdited } = watching;
  let current: FoundField | undefined;
  let composing: Element | undefined;

  let known: Known | undefined;
  /** Looking for shadow roots and asking all adapters was half of what a key cost. */
  const lookAt = (start: Element): Known => {
    const isSame = known?.start === start && known.element?.isConnected && performance.now() < known.untilMs;
    if (!known || !isSame) known = knownOf(start);
    return known;
  };
  const focus = (start: Element | undefined) => {
    known = start && knownOf(start);
    if (!known?.field) return;
    noteSelection(known);
    current = known.field; // told even if it is the same one: a field of another frame may have had the focus meanwhile
    onFocused(current);
  };
  const setComposing = (element: Element | undefined) => {
    composing = element;
  };
  const edited = (event: Event, isTyped: boolean) => {
    if (isTyped && !(event as Partial<InputEvent>).inputType?.startsWith('history')) noteChange();
    const start = startOf(event);
    const at = start && lookAt(start);
    if (!at?.field || at.field.owner !== current?.owner) return;
    // In documents every input that moves the selection says so by an event of its own.
    if (event.type !== 'input' || (at.element && isTextControl(at.element))) noteSelection(at);
    onEdited(at.field);
  };
  hookDocuments(top, signal, (document, own) => {
    const options = { capture: true, passive: true, signal: own };
    listen(document, 'focusin', (event) => event.isTrusted && focus(startOf(event)), options);
    // Firefox gives the focus to an editing document itself, without a focusin.
    listen(
      document,
      'focus',
      (event) => event.isTrusted && event.target === document && focus(startOf(event)),
      options,
    );
    listen(document, 'keydown', (event) => event.isTrusted && mayChange(event) && noteChange(), options);
    listen(document, 'input', (event) => edited(event, event.isTrusted), options);
    listen(document, 'selectionchange', (event) => edited(event, false), options);
    listen(document, 'compositionstart', (event) => setComposing(deepActiveIn(startOf(event))), options);
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

/** Where the event happened, as its document sees it; selectionchange has the document as its target. */
function startOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  if (target && 'nodeType' in target && target.nodeType === 1) return target as Element;
  return target && 'defaultView' in target ? (activeIn(target as Document) ?? undefined) : undefined;
}

function knownOf(start: Element): Known {
  const untilMs = performance.now() + SAME_FOR_MS;
  const element = deepActiveIn(start);
  const field = element && fieldOf(element);
  if (!field) return { start, untilMs };
  const surface = isTextControl(element) ? undefined : openField(field);
  const root = surface?.kind === 'editable' ? { root: surface.element } : {};
  return { start, untilMs, element, field, ...root };
}

function noteSelection({ element, root }: Known): void {
  if (element && isTextControl(element))
    markTouched(element); // nothing more at every key: the control keeps its selection itself
  else if (root) rememberSelection(root);
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
