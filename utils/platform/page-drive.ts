import type { DriveReply, PageDrive } from '@/utils/app/protocol';
import { browser } from './browser';
import { log } from './log';
import type { FrameAddress } from './messaging/send';
import { PAGE_DRIVERS } from './page-drivers';

/**
 * Lets the driver of one editor act in the frame's own world, once. Null when the frame or the editor is not there, or the
 * editor failed; then it may still have acted, so only reading the field back tells.
 */
export async function driveInFrame(
  { tabId, frameId }: FrameAddress,
  { editor, path, act }: PageDrive,
): Promise<DriveReply | null> {
  if (!Object.hasOwn(PAGE_DRIVERS, editor)) return null;
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      world: 'MAIN',
      injectImmediately: true, // a page that goes on loading is written in all the same
      func: PAGE_DRIVERS[editor],
      args: [[...path], act],
    });
    return injected?.result ?? null;
  } catch (cause) {
    log('editor not driven', cause);
    return null;
  }
}
