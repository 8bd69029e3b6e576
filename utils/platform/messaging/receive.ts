import type { Unsubscribe } from '@/utils/app/ports';
import type { Protocol } from '@/utils/app/protocol';
import { type Browser, browser } from '../browser';
import { log } from '../log';
import { type IncomingName, isRecord, SHAPES } from './shapes';
import { isMessageName, isTrusted } from './trust';

/** Where a message came from. Both -1 when it came from an extension page outside a tab. */
export interface MessageOrigin {
  readonly tabId: number;
  readonly frameId: number;
  /** The page that the tab shows, as far as the browser tells; else the frame's own address. */
  readonly url?: string;
  /** The sending frame's own address. */
  readonly frameUrl?: string;
  /** In a private window. */
  readonly isPrivate: boolean;
}

/** Answers one message. */
export type Handler<Name extends IncomingName> = (
  data: Protocol[Name]['data'],
  origin: MessageOrigin,
) => Promise<Protocol[Name]['reply']>;

/** A handler for each of `Names`; a missing one does not compile. */
export type Handlers<Names extends IncomingName> = { readonly [Name in Names]: Handler<Name> };

/**
 * Answers messages with `handlers`. Unknown names, untrusted senders and malformed data get no answer; a handler that
 * fails is logged and its sender gets none either. Never throws.
 */
export function receive<Names extends IncomingName>(handlers: Handlers<Names>): Unsubscribe {
  return addListener((name, data, origin) => {
    if (!Object.hasOwn(handlers, name)) return undefined;
    // Checked on the line above; `data` by its shape before it came here.
    const handler = handlers[name as Names] as unknown as Handler<IncomingName>;
    return handler(data, origin).catch((cause: unknown) => {
      log(`message ${name} failed`, cause);
      return undefined;
    });
  });
}

/** Hears a message without answering it: the background does. */
export function overhear<Name extends IncomingName>(
  name: Name,
  listener: (data: Protocol[Name]['data'], origin: MessageOrigin) => void,
): Unsubscribe {
  return addListener((heard, data, origin) => {
    if (heard === name) listener(data as Protocol[Name]['data'], origin); // the shape belongs to this name
    return undefined;
  });
}

type Answer = (name: IncomingName, data: never, origin: MessageOrigin) => Promise<unknown> | undefined;

/** Lets through only what is known, well-formed and from the sender `Protocol` names. */
function addListener(answer: Answer): Unsubscribe {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | undefined => {
    if (!isRecord(message)) return undefined;
    const { type: name, data } = message;
    if (!isMessageName(name) || !isTrusted(name, sender) || !isIncoming(name) || !SHAPES[name](data)) return undefined;
    return answer(name, data as never, originOf(sender));
  };
  // The types want `void | true`; a promise is what the polyfill and every native `browser` take.
  const typed = listener as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(typed);
  return () => browser.runtime.onMessage.removeListener(typed);
}

function originOf({ tab, frameId, url }: Browser.runtime.MessageSender): MessageOrigin {
  const address = tab?.url ?? url;
  return {
    tabId: tab?.id ?? -1,
    frameId: frameId ?? -1,
    isPrivate: tab?.incognito === true,
    ...(address === undefined ? {} : { url: address }),
    ...(url === undefined ? {} : { frameUrl: url }),
  };
}

function isIncoming(name: string): name is IncomingName {
  return Object.hasOwn(SHAPES, name);
}
