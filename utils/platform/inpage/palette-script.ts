import { browser } from '../browser';
import { log } from '../log';
import type { FrameAddress } from '../messaging/send';

/** Puts the palette's script into one frame, into the world of the script that asked. Never throws. */
export async function loadPalette({ tabId, frameId }: FrameAddress): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/palette.js'],
      injectImmediately: true,
    });
    return true;
  } catch (cause) {
    log('palette not loaded', cause); // the site was switched off meanwhile, or the frame is gone
    return false;
  }
}
