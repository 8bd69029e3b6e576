// Keeps listeners on every document in reach: frames that come later, and frames that editors rebuild.
// document.open() wipes all listeners of a frame's document and window (Discuz, TinyMCE 4 and 5, CKEditor 4);
// a MutationObserver on the document itself survives it and sees the new root element.
import { stopWith } from '../../app/abort';
import { findAll, listen as listenIn, rootOf } from '../dom/document';
import { frameDocument } from '../dom/frames';
import { isElement, isFrame } from '../dom/nodes';

const REST_MS = 200;

/** Calls `listen` for each document, and again after each rebuild with a fresh signal (the old one is aborted). */
export function hookDocuments(
  top: Document,
  signal: AbortSignal,
  listen: (document: Document, signal: AbortSignal) => void,
): void {
  const hooked = new WeakMap<Document, { root: Element | null; stop: AbortController }>();

  const hook = (document: Document) => {
    const known = hooked.get(document);
    if (signal.aborted || (known && known.root === rootOf(document))) return;
    known?.stop.abort();
    if (!known) watchRebuilds(document);
    const stop = stopWith(signal);
    hooked.set(document, { root: rootOf(document), stop });
    const own = stop.signal;
    listen(document, own);
    listenIn(document, 'load', (event) => hookFrame(event.target), { capture: true, signal: own });
    watchFrames(document, own);
  };
  const hookFrame = (node: unknown) => {
    const inner = isElement(node) && isFrame(node) ? frameDocument(node) : undefined;
    if (inner) hook(inner);
  };
  const watchRebuilds = (document: Document) => observe(document, signal, { childList: true }, () => hook(document));
  const watchFrames = (document: Document, own: AbortSignal) => {
    const lookForFrames = () => {
      for (const frame of findAll(document, 'iframe, frame')) hookFrame(frame);
    };
    lookForFrames();
    const root = rootOf(document);
    if (root) observeAtRest(root, own, { childList: true, subtree: true }, lookForFrames);
  };
  hook(top);
}

/**
 * A page in a storm of changes pays for the first of them only: until the rest is over nothing is recorded, then it is looked
 * once more.
 */
function observeAtRest(target: Node, signal: AbortSignal, options: MutationObserverInit, look: () => void): void {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    look();
    setTimeout(resume, REST_MS);
  });
  const resume = () => {
    if (signal.aborted) return;
    observer.observe(target, options);
    look();
  };
  observer.observe(target, options);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function observe(target: Node, signal: AbortSignal, options: MutationObserverInit, react: () => void): void {
  const observer = new MutationObserver(react);
  observer.observe(target, options);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
