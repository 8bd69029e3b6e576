import { defineUnlistedScript } from '#imports';
import { lookIntoShadows } from '@/utils/page/dom/shadow';
import { writer } from '@/utils/page/insert/all';
import { offerWriter } from '@/utils/page/insert/writer';
import { closedRootsOf } from '../drafting/runtime';

/** All that inserts: put into a frame when something is first inserted there, then used by the resident script. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    lookIntoShadows(closedRootsOf(globalThis));
    offerWriter(writer);
  },
});
