import { holdShared } from 'virtual:shared-code';
import { defineUnlistedScript } from '#imports';
import { hasReachableParent } from '@/utils/page/dom/frames';
import { claimFrame } from './instance';
import { runtimeOf } from './runtime';
import { serveFields } from './serve-fields';

/**
 * Reads and writes the fields of one group of same-origin frames, from the topmost of them. A second injection into a live
 * instance changes nothing; one whose extension is gone retires and leaves nothing behind.
 */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    const runtime = runtimeOf(globalThis);
    if (!runtime || hasReachableParent(window)) return;
    const instance = claimFrame(() => runtime.id !== undefined);
    if (!instance) return;
    holdShared();
    serveFields(runtime, document, instance);
  },
});
