import type { PageDispatch } from '@/utils/app/protocol';
import { browser } from './browser';
import { log } from './log';
import type { FrameAddress } from './messaging/send';

/**
 * Dispatches the event in the frame's own world, where the page's editor sees a filled DataTransfer. `prevented` tells
 * whether the editor took it; null when the frame is gone.
 */
export async function dispatchInFrame(
  { tabId, frameId }: FrameAddress,
  { kind, text, html }: PageDispatch,
): Promise<{ prevented: boolean } | null> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      world: 'MAIN',
      injectImmediately: true, // a page that goes on loading is written in all the same
      func: dispatchAtCaret,
      args: [kind, text, html],
    });
    return injected?.result ?? null;
  } catch (cause) {
    log('dispatch in page failed', cause);
    return null;
  }
}

/**
 * Runs in the page: it is sent there as source text and must not refer to anything outside itself. Executed and returned,
 * so that the page finds no listener and no channel of ours.
 */
function dispatchAtCaret(kind: PageDispatch['kind'], text: string, html: string): { prevented: boolean } | null {
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
    return { prevented: !target.dispatchEvent(event) };
  } catch {
    return null; // an error here would show in the page's console; that nothing came of it is read back
  }
}
