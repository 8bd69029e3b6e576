import type { PageDispatch } from '@/utils/app/protocol';

/**
 * Runs in the page: it is sent there as source text and must not refer to anything outside itself. Executed and returned,
 * so that the page finds no listener and no channel of ours.
 */
export function dispatchAtCaret({ kind, text, html, isCaught }: PageDispatch): { prevented: boolean } | null {
  // The page may have a form of that name, or have put its own in place of what the browser has.
  const own = <Name extends keyof Document>(of: Document, name: Name): Document[Name] =>
    Reflect.get(Document.prototype, name, of);
  const deepest = (within: Document | ShadowRoot): Element | null => {
    const active =
      within.nodeType === 11 /* a shadow root */ ? within.activeElement : own(within as Document, 'activeElement');
    if (active?.shadowRoot?.activeElement) return deepest(active.shadowRoot);
    // Null when the frame is of another origin.
    const inner = active?.localName === 'iframe' ? (active as HTMLIFrameElement).contentDocument : null;
    return inner === null ? active : (deepest(inner) ?? own(inner, 'body'));
  };
  const fill = (data: DataTransfer) => {
    data.setData('text/plain', text);
    if (html !== '') data.setData('text/html', html);
    return data;
  };
  const paste = (catcher: Element | null) => {
    const isCatcher = catcher instanceof HTMLElement && (catcher.isContentEditable || catcher.localName === 'textarea');
    const run = (command: string, value: string) =>
      Document.prototype.execCommand.call(catcher?.ownerDocument, command, false, value);
    if (!isCatcher) return false;
    return html === '' || catcher.localName === 'textarea' ? run('insertText', text) : run('insertHTML', html);
  };
  try {
    const target = deepest(document);
    const view = target && own(target.ownerDocument, 'defaultView');
    if (!target || !view) return null;
    const options = { bubbles: true, cancelable: true, composed: true };
    const make = (dataTransfer: DataTransfer) =>
      kind === 'paste'
        ? new view.ClipboardEvent('paste', { ...options, clipboardData: dataTransfer })
        : new view.InputEvent('beforeinput', { ...options, inputType: 'insertReplacementText', dataTransfer });
    const event = make(fill(new view.DataTransfer()));
    // Firefox 153 gives the event an own, empty DataTransfer; Chromium 156 keeps the one it was given.
    const carried = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    if (carried && carried.getData('text/plain') !== text) fill(carried);
    if (!target.dispatchEvent(event)) return { prevented: true };
    const catcher = isCaught ? deepest(document) : target;
    return { prevented: catcher !== target && paste(catcher) };
  } catch {
    return null; // an error here would show in the page's console; that nothing came of it is read back
  }
}
