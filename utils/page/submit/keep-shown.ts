// Pages throw out what they do not know, or put it elsewhere; the question stays where the person can answer it.
import { rootOf } from '../dom/document';
import { styleOf } from '../dom/nodes';

const LOOK_EVERY_MS = 250;

/**
 * Opens the dialog, and puts it back once when the page has taken it away or out of sight. The second time `onGone` is called:
 * a page that insists on it can post without us anyway, and its person must not be left with a button that does nothing.
 */
export function keepShown(host: HTMLElement, box: HTMLDialogElement, signal: AbortSignal, onGone: () => void): void {
  const root = rootOf(host.ownerDocument);
  let opened = 0;
  const isShown = () => host.parentNode === root && isModal(box) && box.getClientRects().length > 0;
  const look = () => {
    if (signal.aborted || isShown()) return;
    try {
      if (opened < 2) open();
    } finally {
      if (!isShown()) onGone();
    }
  };
  const open = () => {
    opened += 1;
    if (host.parentNode !== root) root.append(host);
    box.close();
    box.showModal(); // a modal of the page's own would leave us unreachable; so this is one, above it
    box.querySelector('button')?.focus();
  };
  open();
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true });
  const timer = setInterval(look, LOOK_EVERY_MS); // styles, and what becomes of the root itself, change no child of it
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
}

/** The browser's own style holds it in the window only as long as it is one; Chromium has `:modal` since 105. */
const isModal = (box: HTMLDialogElement) => styleOf(box)?.position === 'fixed';
