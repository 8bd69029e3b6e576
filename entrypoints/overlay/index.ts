import { holdShared } from 'virtual:shared-code';
import { defineUnlistedScript } from '#imports';
import { joinResident } from '@/utils/page/inpage/resident';

/** Holds what everything that we show in a page needs: put into a frame before the first of it. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    if (joinResident('overlay')) holdShared();
  },
});
