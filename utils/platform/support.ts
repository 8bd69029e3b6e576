import type { SupportPort } from '@/utils/app/ports';
import type { LoggedEvent } from '@/utils/app/protocol';
import { activeEditors } from './active-field';
import { browser } from './browser';
import { recentLog } from './log';
import { sendToBackground } from './messaging/send';

/** What helps to find a fault, none of it a person's text. */
export function createSupport(): SupportPort {
  return {
    facts: async () => ({
      version: browser.runtime.getManifest().version,
      browser: navigator.userAgent,
      language: browser.i18n.getUILanguage(),
      permissions: await permissions(),
      editors: await activeEditors(),
      log: await wholeLog(),
    }),
  };
}

async function permissions(): Promise<readonly string[]> {
  const { permissions: named = [], origins = [] } = await browser.permissions.getAll();
  return [...named, ...origins];
}

/** The background's entries and this page's, oldest first. */
async function wholeLog(): Promise<readonly LoggedEvent[]> {
  const background = await sendToBackground('support/log', {});
  return [...(background.ok ? background.value : []), ...recentLog()].sort((a, b) => a.atMs - b.atMs);
}
