// One live instance a frame. The mark lies in the content script's own world, where the page cannot see it.
import { FRAME_MARK } from '@/utils/app/frame-mark';

interface Instance {
  isAlive(): boolean;
  retire(): void;
}

const KEY = Symbol.for(FRAME_MARK);

/** A controller for the new instance, or undefined when a live one is here already. */
export function claimFrame(isAlive: () => boolean): AbortController | undefined {
  const scope = globalThis as { [KEY]?: Instance };
  const other = scope[KEY];
  if (other?.isAlive()) return undefined;
  other?.retire();
  const stop = new AbortController();
  scope[KEY] = { isAlive: () => isAlive() && !stop.signal.aborted, retire: () => stop.abort() };
  return stop;
}
