import { activeFieldOf } from '../active-field';
import { attach } from '../inject';
import { type FrameAddress, sendToFrame } from '../messaging/send';
import { loadPageScript } from './page-script';

/** Opens the palette at the caret of the tab's field; its key gives access to the tab for the moment. Never throws. */
export async function openPalette(tabId: number): Promise<void> {
  const attached = await attach(tabId);
  if (attached.state !== 'attached') return;
  const active = await activeFieldOf(tabId);
  const frames = active && attached.frames.includes(active.frameId) ? [active.frameId] : attached.frames;
  await Promise.all(frames.map((frameId) => openIn({ tabId, frameId })));
}

async function openIn(frame: FrameAddress): Promise<void> {
  await loadPageScript(frame, '/typing.js'); // not there yet where nothing typed opens the palette
  await sendToFrame(frame, 'palette/open', {});
}
