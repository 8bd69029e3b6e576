/** Long work in short slices, so that typing and painting come in between. */

import type { Breathe } from '@/utils/app/check-field';

/** Half of a frame: the other half is for what the browser has to do. */
const SLICE_MS = 8;

/** Its call resolves at once while the slice lasts; when it is over, after everything else that waits has had its turn. */
export function createSlices(): Breathe {
  let sliceStart = performance.now();
  return async () => {
    if (performance.now() - sliceStart < SLICE_MS) return;
    await nextTask();
    sliceStart = performance.now();
  };
}

/** A message is a task of its own, and unlike a timer is never put off by some milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Longest wait for a paint: in a window that is not seen nothing is painted. */
const NO_PAINT_MS = 100;

/** Resolves when what is on the page by now has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_PAINT_MS);
    requestAnimationFrame(() => {
      void nextTask().then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
