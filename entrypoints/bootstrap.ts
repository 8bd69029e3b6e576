import { defineUnlistedScript } from '#imports';
import { listen, viewOf } from '@/utils/page/dom/document';
import { deepActive, hasReachableParent } from '@/utils/page/dom/frames';
import { isField } from '@/utils/page/fields/detect';
import { runtimeOf } from './drafting/runtime';

/**
 * All that runs on a site which is always on until a person writes something: on the first focus of a field it asks for the
 * main script. It leaves nothing in the page, and frames inside a reachable parent leave the watching to that one.
 * An unlisted script, since WXT's wrapper for content scripts weighs five times as much (and brings the polyfill).
 */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    if (hasReachableParent(window)) return;
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    const look = () => {
      const active = deepActive(document);
      if (!active) return;
      if (isField(active)) wake(stop);
      else if (active.ownerDocument !== document) listenTo(active.ownerDocument);
    };
    const onEvent = (event: Event) => {
      // Focus inside a frame shows here as a blur only; the frame's active element is set a moment later.
      if (event.isTrusted) setTimeout(look);
    };
    const listenTo = (inner: Document) => {
      for (const type of ['focusin', 'focus'] as const) listen(inner, type, onEvent, options);
      viewOf(inner)?.addEventListener('blur', onEvent, options);
    };
    listenTo(document);
    look();
  },
});

function wake(stop: AbortController): void {
  if (stop.signal.aborted) return;
  stop.abort();
  // Refused only while the extension is being reloaded: a fresh copy of this script comes with the new one.
  runtimeOf(globalThis)
    ?.sendMessage({ type: 'page/wake', data: {} })
    .catch(() => undefined);
}
