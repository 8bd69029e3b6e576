import { browser } from '../browser';
import { log } from '../log';
import type { FrameAddress } from '../messaging/send';

/** Scripts that are put beside the resident one when there is something for them to do. */
export type PageScript = '/typing.js' | '/palette.js' | '/guard.js' | '/drafts.js' | '/offer.js' | '/marks.js';

/** Holds what those need that show something in the page. */
const OVERLAY_SCRIPT = '/overlay.js';
const SHOWN: ReadonlySet<PageScript> = new Set(['/palette.js', '/guard.js', '/offer.js', '/marks.js']);

/** Puts a script into one frame, into the world of the script that asked. Never throws. */
export async function loadPageScript({ tabId, frameId }: FrameAddress, file: PageScript): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: SHOWN.has(file) ? [OVERLAY_SCRIPT, file] : [file],
      injectImmediately: true,
    });
    return true;
  } catch (cause) {
    log('page script not loaded', cause); // the site was switched off meanwhile, or the frame is gone
    return false;
  }
}

const MOST_KNOWN = 500;
const loaded = new Set<string>();

/**
 * The same, once for each resident script, which the field's name tells. Forgotten when the background stops; a script that
 * is put into a frame again does nothing.
 */
export async function loadOnce(frame: FrameAddress, fieldId: string, file: PageScript): Promise<void> {
  const key = `${file} ${fieldId.slice(0, fieldId.lastIndexOf('-'))}`;
  if (loaded.has(key)) return;
  if (loaded.size >= MOST_KNOWN) loaded.clear();
  loaded.add(key);
  if (!(await loadPageScript(frame, file))) loaded.delete(key);
}
