import { isComposing } from '../ui/composing';

/** What is typed within this time belongs together. */
const TYPED_WITHIN_MS = 1000;

type Find = (titles: readonly string[], typed: string) => number | undefined;

/**
 * In lists marked `data-list`, arrow keys, Home and End go from one `data-list-stop` to the next, and typing goes to the
 * one that `find` gives for what was typed.
 */
export function listenToListKeys(document: Document, find: Find, signal: AbortSignal): void {
  let typed = { text: '', atMs: 0 };
  const listen = (event: KeyboardEvent) => {
    const stop = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-list-stop]') : null;
    const list = stop?.closest('[data-list]');
    if (!stop || !list || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
    const stops = [...list.querySelectorAll<HTMLElement>('[data-list-stop]')];
    const at = stops.indexOf(stop);
    let next = indexByKey(event.key, at, stops.length);
    if (isLetter(event.key)) {
      const before = event.timeStamp - typed.atMs <= TYPED_WITHIN_MS ? typed.text : '';
      typed = { text: before + event.key, atMs: event.timeStamp };
      next = find(stops.map(nameOf), typed.text) ?? at;
    }
    if (next === undefined) return;
    event.preventDefault();
    stops[next]?.focus();
  };
  document.addEventListener('keydown', listen, { signal });
}

/** A space presses the button. */
const isLetter = (key: string): boolean => /^[^\s\p{C}]$/u.test(key);

const nameOf = (stop: HTMLElement): string => stop.dataset['listStop'] || (stop.textContent ?? '').trim();

function indexByKey(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
