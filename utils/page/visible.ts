// Whether a person really sees our interface. A page can make it transparent or cover it, and lure a click onto it;
// elementFromPoint and checkVisibility do not notice, IntersectionObserver v2 does (Chromium; measured: 4 of 4 ways).

/** The least that browsers take between two looks. */
const DELAY_MS = 100;
/** Whoever clicks on what appeared under the pointer has not read it. */
export const SEEN_FOR_MS = 200;

/** Chromium can, Firefox cannot. */
export const canTellSight = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

type SeenEntry = IntersectionObserverEntry & { readonly isVisible: boolean };

/**
 * Watches until `signal` stops it. Returns whether a click may do more than choose: it was made by a key, or what is clicked
 * has been in sight for a moment and still is in the frame after; neither hiding it just before a click nor showing it just
 * for one is enough. Undefined where the browser says nothing (Firefox).
 */
export function watchSight(element: Element, signal: AbortSignal): (click: MouseEvent) => Promise<boolean | undefined> {
  let seenSinceMs: number | undefined;
  if (canTellSight()) {
    const observer = observe(element, (isVisible) => {
      seenSinceMs = isVisible ? (seenSinceMs ?? performance.now()) : undefined;
    });
    signal.addEventListener('abort', () => observer.disconnect());
  }
  return async ({ detail }) => {
    if (detail === 0) return true;
    if (!canTellSight()) return undefined;
    return seenSinceMs !== undefined && performance.now() - seenSinceMs >= SEEN_FOR_MS && isVisibleNow(element);
  };
}

/** A new observer tells at the next frame how it is; never true where the browser says nothing. */
export function isVisibleNow(element: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = observe(element, (isVisible) => {
      observer.disconnect();
      resolve(isVisible);
    });
  });
}

function observe(element: Element, onChange: (isVisible: boolean) => void): IntersectionObserver {
  const options = { threshold: [0.99], trackVisibility: true, delay: DELAY_MS }; // v2 members, which the DOM types lack
  const observer = new IntersectionObserver((entries) => {
    onChange((entries.at(-1) as SeenEntry | undefined)?.isVisible === true);
  }, options);
  observer.observe(element);
  return observer;
}
