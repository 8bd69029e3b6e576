import { FRAME_MARK } from '@/utils/app/frame-mark';
import type { Attachment } from '@/utils/app/protocol';
import { browser } from './browser';
import { log } from './log';
import { type FrameAddress, sendToFrame } from './messaging/send';
import { classifyRefusal } from './refusal';

const DRAFTING_SCRIPT = '/drafting.js';

/**
 * Makes the content script run in every frame of the tab that permissions reach, and tells which frames answer.
 * Safe to repeat: a second injection into a live instance does nothing. Never throws.
 */
export async function attach(tabId: number): Promise<Attachment> {
  try {
    const { frames, isDeaf } = await enter(tabId);
    if (!isDeaf) return { state: 'attached', frames };
    // Seen in Chromium 156 on a busy machine: injected without an error, and nobody listened for as long as the page lived.
    log('page does not hear');
    await retire(tabId);
    return { state: 'attached', frames: (await enter(tabId)).frames };
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    log('attach refused', error);
    return { state: 'refused', failure: classifyRefusal({ url: await addressOf(tabId), error }) };
  }
}

/** The page's topmost frame: no other leaves the answering to a parent in reach. */
const TOP = 0;

/** Frames whose content script lives; frames inside a same-origin parent leave the answering to it. */
async function enter(tabId: number): Promise<{ frames: number[]; isDeaf: boolean }> {
  const injected = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [DRAFTING_SCRIPT],
    // Chromium 156 else waits until every frame has its document, for ever when one frame's server does not answer.
    injectImmediately: true,
  });
  const asked = injected.map(async ({ frameId }) => ({
    frameId,
    reply: await sendToFrame({ tabId, frameId }, 'field/list', {}),
  }));
  const answers = await Promise.all(asked);
  return {
    frames: answers.flatMap(({ frameId, reply }) => (reply.ok ? [frameId] : [])),
    isDeaf: answers.some(
      ({ frameId, reply }) => frameId === TOP && !reply.ok && reply.failure.detail === 'undelivered',
    ),
  };
}

/** An instance that takes itself for alive makes room for another. */
async function retire(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [TOP] };
  await browser.scripting.executeScript({ target, func: retireInstance, args: [FRAME_MARK], injectImmediately: true });
}

/** Makes the content script run in one frame, of a site that is always on. Never throws. */
export async function attachFrame({ tabId, frameId }: FrameAddress): Promise<void> {
  try {
    const target = { tabId, frameIds: [frameId] };
    // The page may go on loading for a long time; somebody writes in it already.
    await browser.scripting.executeScript({ target, files: [DRAFTING_SCRIPT], injectImmediately: true });
  } catch (cause) {
    log('frame not attached', cause); // the site was switched off meanwhile, or the frame is gone
  }
}

/** Puts the script that inserts into one frame, beside the resident one. Never throws. */
export async function loadWriter({ tabId, frameId }: FrameAddress): Promise<void> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: ['/writing.js'], injectImmediately: true });
  } catch (cause) {
    log('writer not loaded', cause); // the site was switched off meanwhile, or the frame is gone
  }
}

/** Runs in the page's frame: complete in itself. */
function retireInstance(mark: string): void {
  const scope = globalThis as { [mark: symbol]: { retire(): void } | undefined };
  scope[Symbol.for(mark)]?.retire();
}

/** The tab's address, if it may be seen. */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch (cause) {
    log('tab is gone', cause);
    return undefined;
  }
}
