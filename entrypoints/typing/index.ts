import { defineUnlistedScript } from '#imports';
import { joinResident } from '@/utils/page/inpage/resident';
import { Inpage } from '@/utils/page/inpage/serve';

/** Notices the trigger and abbreviations: put beside the resident script where something typed may mean something. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    const resident = joinResident('typing');
    if (resident) new Inpage(resident);
  },
});
