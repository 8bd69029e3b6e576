import { defineUnlistedScript } from '#imports';
import { showOffer } from '@/utils/page/drafts/offer';
import { provideOffer } from '@/utils/page/drafts/offer-script';

/** The offer of a draft beside its field: put into a frame when there is one, then used by the script that keeps drafts. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    provideOffer(showOffer);
  },
});
