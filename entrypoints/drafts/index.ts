import { holdShared } from 'virtual:shared-code';
import { defineUnlistedScript } from '#imports';
import { showProvided } from '@/utils/page/drafts/offer-script';
import { watchDrafts } from '@/utils/page/drafts/watch';
import { joinResident } from '@/utils/page/inpage/resident';

/** Keeps what is written on a site that is always on, beside the resident script. A second injection changes nothing. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    const resident = joinResident('drafts');
    if (!resident) return;
    holdShared();
    watchDrafts(resident, showProvided);
  },
});
