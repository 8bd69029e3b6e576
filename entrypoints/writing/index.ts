import { defineUnlistedScript } from '#imports';
import { writer } from '@/utils/page/insert/all';
import { offerWriter } from '@/utils/page/insert/writer';

/** All that inserts: put into a frame when something is first inserted there, then used by the resident script. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    offerWriter(writer);
  },
});
