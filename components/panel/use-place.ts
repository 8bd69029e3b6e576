import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from './context';

/** Scrolls the pane to where the person left it on this site, and remembers where it is left. */
export function usePlace(): RefObject<HTMLDivElement | null> {
  const { pane, places, isReady } = usePanel();
  const ref = useRef<HTMLDivElement>(null);
  const [name, host, isWhole] = [pane.value, places.host.value, isReady.value];
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null || !isWhole) return undefined; // before everything is there it cannot be scrolled so far
    box.scrollTop = places.scrolledIn(name);
    let isOurs = box.scrollTop !== 0;
    const note = () => {
      if (!isOurs) places.scrolled(name, box.scrollTop);
      isOurs = false;
    };
    box.addEventListener('scroll', note, { passive: true });
    return () => box.removeEventListener('scroll', note);
  }, [places, name, host, isWhole]);
  return ref;
}
