import type { Failure } from '@/utils/app/failures';
import type { Envelope, MessageName, Protocol } from '@/utils/app/protocol';
import { err, ok, type Result } from '@/utils/core/result';
import { browser } from '../browser';
import { log } from '../log';

/** One frame of one tab. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
}

/** Why no reply came. Only after `undelivered` it is certain that nothing was done. */
export type Silence = 'undelivered' | 'unanswered' | 'timeout';

type ReplyTo<Name extends MessageName> = Promise<Result<Protocol[Name]['reply'], Failure & { detail: Silence }>>;

/** Injection waits for every frame to have its document; on a slow page that takes a while. */
const BACKGROUND_TIMEOUT_MS = 20_000;
const FRAME_TIMEOUT_MS = 8_000;

/** Asks the background. Replies are matched by the browser's own promise. Never throws; silence is 'page/lost'. */
export function sendToBackground<Name extends MessageName>(type: Name, data: Protocol[Name]['data']): ReplyTo<Name> {
  const envelope: Envelope<Name> = { type, data };
  return awaitReply<Name>(type, () => browser.runtime.sendMessage(envelope), BACKGROUND_TIMEOUT_MS);
}

/** Asks the content script of exactly one frame: without a frame the first to answer would win. Never throws. */
export function sendToFrame<Name extends MessageName>(
  { tabId, frameId }: FrameAddress,
  type: Name,
  data: Protocol[Name]['data'],
): ReplyTo<Name> {
  const envelope: Envelope<Name> = { type, data };
  return awaitReply<Name>(type, () => browser.tabs.sendMessage(tabId, envelope, { frameId }), FRAME_TIMEOUT_MS);
}

async function awaitReply<Name extends MessageName>(
  name: Name,
  send: () => Promise<unknown>,
  timeoutMs: number,
): ReplyTo<Name> {
  const silent = (detail: Silence, cause?: unknown) => {
    log(`message ${name} ${detail}`, cause);
    return err({ code: 'page/lost' as const, detail });
  };
  try {
    const reply = await withTimeout(send(), timeoutMs);
    if (reply === TIMED_OUT) return silent('timeout');
    if (reply === undefined) return silent('unanswered');
    return ok(reply as Protocol[Name]['reply']); // from this extension's own handler, which the compiler checked
  } catch (cause) {
    return silent(wasUndelivered(cause) ? 'undelivered' : 'unanswered', cause);
  }
}

const TIMED_OUT = Symbol('timed out');

function withTimeout(reply: Promise<unknown>, timeoutMs: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, timeoutMs, TIMED_OUT);
  });
  return Promise.race([reply, timeout]).finally(() => clearTimeout(timer));
}

/** No listener in that frame, or no such tab: the words of Chromium 156 and Firefox 153. */
function wasUndelivered(cause: unknown): boolean {
  return /Receiving end does not exist|No tab with id|Invalid tab ID|No frame with id/i.test(String(cause));
}
