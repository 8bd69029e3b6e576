// Whether a person really sees our interface. A page can make it transparent or cover it, and lure a click onto it;
// elementFromPoint and checkVisibility do not notice, IntersectionObserver v2 does (Chromium; measured: 4 of 4 ways).

export interface VisibilityWatch {
  /** Undefined where the browser cannot tell (Firefox): clicks must not act there. */
  isSeen(): boolean | undefined;
}

const DELAY_MS = 100;

/** Watches until `signal` stops it. */
export function watchVisibility(element: Element, signal: AbortSignal): VisibilityWatch {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return { isSeen: () => undefined };
  let isSeen = false;
  const options = { threshold: [0.99], trackVisibility: true, delay: DELAY_MS }; // v2 members, which the DOM types lack
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible: boolean }) | undefined;
    isSeen = last?.isVisible === true;
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { isSeen: () => isSeen };
}
