import type { MessageName, Protocol, Sender } from '@/utils/app/protocol';
import { type Browser, browser } from '../browser';

/** Who may send each message. The compiler keeps this table equal to `Protocol`. */
const MAY_SEND: { readonly [Name in MessageName]: Protocol[Name]['from'] } = {
  'page/attach': 'panel',
  'support/log': 'panel',
  'sync/run': 'panel',
  'field/list': 'panel',
  'field/read': 'panel',
  'field/apply': 'panel',
  'field/select': 'panel',
  'page/wake': 'content',
  'page/load-writer': 'content',
  'field/focused': 'content',
  'field/edited': 'content',
  'page/dispatch': 'content',
  'page/drive': 'content',
  'inpage/setup': 'content',
  'inpage/load': 'content',
  'palette/search': 'content',
  'palette/fill': 'content',
  'palette/landed': 'content',
  'palette/open': 'background',
  'drafts/open': 'content',
  'drafts/keep': 'content',
  'drafts/early': 'content',
  'drafts/offer': 'content',
  'drafts/answer': 'content',
  'guard/look': 'content',
  'guard/check': 'content',
  'guard/stop': 'content',
};

/** The background's own documents: Chromium's worker and Firefox's generated page. */
const BACKGROUND_PATHS = ['/background.js', '/_generated_background_page.html'];

/** Which part of this extension sent a message, judged by what the browser says; undefined for anybody else. */
export function senderKind(sender: Browser.runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const path = ownPath(sender.url ?? '');
  if (path === undefined) return sender.tab?.id === undefined ? undefined : 'content';
  return BACKGROUND_PATHS.includes(path) ? 'background' : 'panel';
}

export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(MAY_SEND, name);
}

/** Whether the message's real sender is the one `Protocol` names. */
export function isTrusted(name: MessageName, sender: Browser.runtime.MessageSender): boolean {
  return senderKind(sender) === MAY_SEND[name];
}

/** The path of an address inside this extension. */
function ownPath(url: string): string | undefined {
  const root = browser.runtime.getURL('/');
  return url.startsWith(root) ? `/${url.slice(root.length).split(/[?#]/, 1)[0]}` : undefined;
}
