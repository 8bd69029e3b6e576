import { activeFieldOf } from '../active-field';
import { attach } from '../inject';
import { sendToFrame } from '../messaging/send';

/** Opens the palette at the caret of the tab's field; its key gives access to the tab for the moment. Never throws. */
export async function openPalette(tabId: number): Promise<void> {
  const attached = await attach(tabId);
  if (attached.state !== 'attached') return;
  const active = await activeFieldOf(tabId);
  const frames = active && attached.frames.includes(active.frameId) ? [active.frameId] : attached.frames;
  await Promise.all(frames.map((frameId) => sendToFrame({ tabId, frameId }, 'palette/open', {})));
}
