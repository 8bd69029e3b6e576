import { defineUnlistedScript } from '#imports';
import { offerPalette } from '@/utils/page/inpage/desk';
import { Palette } from '@/utils/page/palette/palette';

/** The palette's own code: put into a frame when it is first asked for there, then used by the resident script. */
export default defineUnlistedScript({
  globalName: false, // else the bundle leaves a variable in its world
  main() {
    offerPalette({ open: (desk, occasion) => new Palette(desk, occasion) });
  },
});
