import { defineUnlistedScript } from '#imports';
import { listen, viewOf } from '@/utils/page/dom/document';
import { deepActive, hasReachableParent } from '@/utils/page/dom/frames';
import { isTextControl } from '@/utils/page/dom/nodes';
import { keepEarly, noteEarly } from '@/utils/page/drafts/early';
import { isEditable } from '@/utils/page/fields/detect';
import { runtimeOf } from './drafting/runtime';

/** By then the other scripts keep what is written, or nothing is to be kept. */
const EARLY_FOR_MS = 10_000;

/**
 * All that runs on a site which is always on until a person writes something: on the first focus of a field it asks for the
 * main script. It leaves nothing in the page, and frames inside a reachable parent leave the watching to that one.
 * What is written before the others have come it keeps itself when the page goes, not sooner: else there would be two drafts.
 * An unlisted script, since WXT's wrapper for content scripts weighs five times as much (and brings the polyfill).
 */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    if (hasReachableParent(window)) return;
    const stop = new AbortController();
    const early = { capture: true, passive: true };
    const options = { ...early, signal: stop.signal };
    let isEarly = true;
    const say = (type: string, data: object) =>
      // Refused only while the extension is being reloaded: a fresh copy of this script comes with the new one.
      runtimeOf(globalThis)
        ?.sendMessage({ type, data })
        .catch(() => undefined);
    const wake = () => {
      if (stop.signal.aborted) return;
      stop.abort();
      void say('page/wake', {});
      setTimeout(() => {
        isEarly = false;
      }, EARLY_FOR_MS);
    };
    const id = String(Math.random());
    const keep = ({ isTrusted }: Event) => {
      const keeping = isEarly && isTrusted && keepEarly(id, document);
      if (keeping) void say('drafts/early', keeping);
    };
    const look = () => {
      const active = deepActive(document);
      if (!active) return;
      if (mayWrite(active)) wake();
      else if (active.ownerDocument !== document) listenTo(active.ownerDocument);
    };
    const onEvent = (event: Event) => {
      // Focus inside a frame shows here as a blur only; the frame's active element is set a moment later.
      if (event.isTrusted) setTimeout(look);
    };
    const listenTo = (inner: Document) => {
      for (const type of ['focusin', 'focus'] as const) listen(inner, type, onEvent, options);
      viewOf(inner)?.addEventListener('blur', onEvent, options);
      listen(inner, 'input', noteEarly, early);
    };
    listenTo(document);
    window.addEventListener('pagehide', keep, early);
    look();
  },
});

/** Roughly `isField`: it costs less to come too often than to tell an editor's tools from its text. */
function mayWrite(element: HTMLElement): boolean {
  if (!isTextControl(element)) return isEditable(element);
  return (
    /^text|^(email|url|tel|password)$/.test(element.type) && !element.closest('[role=search],search,[role=searchbox]')
  );
}
