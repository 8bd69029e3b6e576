import { defineUnlistedScript } from '#imports';
import { joinResident } from '@/utils/page/inpage/resident';
import { Guard } from '@/utils/page/submit/guard';

/** Asks before an incomplete report is posted: put beside the resident script on pages that a report kind is bound to. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    const resident = joinResident('guard');
    if (resident) new Guard(resident);
  },
});
