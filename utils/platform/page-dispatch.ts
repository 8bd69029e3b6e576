import type { PageDispatch } from '@/utils/app/protocol';
import { browser } from './browser';
import { dispatchAtCaret } from './dispatch-at-caret';
import { log } from './log';
import type { FrameAddress } from './messaging/send';

/**
 * Dispatches the event in the frame's own world, where the page's editor sees a filled DataTransfer. `prevented` tells
 * whether the editor took it; null when the frame is gone.
 */
export async function dispatchInFrame(
  { tabId, frameId }: FrameAddress,
  dispatch: PageDispatch,
): Promise<{ prevented: boolean } | null> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      world: 'MAIN',
      injectImmediately: true, // a page that goes on loading is written in all the same
      func: dispatchAtCaret,
      args: [dispatch],
    });
    return injected?.result ?? null;
  } catch (cause) {
    log('dispatch in page failed', cause);
    return null;
  }
}
