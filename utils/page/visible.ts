// Whether a person really sees our interface. A page can make it transparent or cover it, and lure a click onto it;
// elementFromPoint and checkVisibility do not notice, IntersectionObserver v2 does (Chromium; measured: 4 of 4 ways).

export interface VisibilityWatch {
  /** False where the browser says nothing (Firefox): clicks must not act there. */
  readonly canTell: boolean;
  /**
   * Whether it has been in sight for a moment, and still is in the frame after this call: neither hiding it just before a
   * click nor showing it just for one is enough. Undefined where the browser says nothing.
   */
  isSeen(): Promise<boolean | undefined>;
}

/** The least that browsers take between two looks. */
const DELAY_MS = 100;
/** Whoever clicks on what appeared under the pointer has not read it. */
const SEEN_FOR_MS = 200;

/** Chromium can, Firefox cannot. */
export const canTellSight = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

type SeenEntry = IntersectionObserverEntry & { readonly isVisible: boolean };

/** Watches until `signal` stops it. */
export function watchVisibility(element: Element, signal: AbortSignal): VisibilityWatch {
  if (!canTellSight()) return { canTell: false, isSeen: async () => undefined };
  let seenSinceMs: number | undefined;
  const observer = observe(element, (isVisible) => {
    seenSinceMs = isVisible ? (seenSinceMs ?? performance.now()) : undefined;
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const isSeen = async () => {
    const wasSeen = seenSinceMs !== undefined && performance.now() - seenSinceMs >= SEEN_FOR_MS;
    return wasSeen && (await isVisibleNow(element));
  };
  return { canTell: true, isSeen };
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
