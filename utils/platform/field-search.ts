import type { Failure } from '@/utils/app/failures';
import type { SiteStatus } from '@/utils/app/ports';
import type { ActiveField } from '@/utils/app/protocol';
import { err, ok, type Result } from '@/utils/core/result';
import { browser } from './browser';
import { log } from './log';
import { sendToBackground, sendToFrame } from './messaging/send';
import { isSiteGranted } from './permissions';

/** Every field of the tab, the frames in document order, the best candidate of each frame first. */
export async function findFields(tabId: number): Promise<Result<readonly ActiveField[], Failure>> {
  const reply = await sendToBackground('page/attach', { tabId });
  if (!reply.ok) return reply;
  if (reply.value.state === 'refused') return err(reply.value.failure);
  const perFrame = await Promise.all(reply.value.frames.map((frameId) => fieldsOfFrame(tabId, frameId)));
  return ok(perFrame.flat());
}

async function fieldsOfFrame(tabId: number, frameId: number): Promise<ActiveField[]> {
  const reply = await sendToFrame({ tabId, frameId }, 'field/list', {});
  if (!reply.ok) return []; // the frame went away since it was attached
  return reply.value.map((field) => ({ tabId, frameId, field }));
}

/**
 * The field a person most likely means while none has had the focus: one that can be written to and holds more than a
 * line, else the first that refuses, so that its refusal can be told. Never an input of one line: it is a person's to choose.
 */
export function bestField(fields: readonly ActiveField[]): ActiveField | undefined {
  const bodies = fields.filter(({ field }) => field.editor !== 'input');
  return bodies.find(({ field }) => field.refusal === undefined) ?? bodies[0];
}

export function isSameField(a: ActiveField | undefined, b: ActiveField | undefined): boolean {
  return a?.tabId === b?.tabId && a?.frameId === b?.frameId && a?.field.fieldId === b?.field.fieldId;
}

/** The site in the tab; its origin is '' while this extension may not see it. Never throws. */
export async function siteOf(tabId: number): Promise<SiteStatus> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined || !/^https?:/.test(url)) return { origin: '', isAlwaysOn: false };
    return { origin: new URL(url).origin, isAlwaysOn: await isSiteGranted(url) };
  } catch (cause) {
    log('site unknown', cause);
    return { origin: '', isAlwaysOn: false };
  }
}
