import type { ClipboardPort } from '@/utils/app/ports';
import { browser } from './browser';
import { log } from './log';

const NEEDED = { permissions: ['clipboardRead' as const] };

/** The clipboard, read only when the person asks and has allowed it. */
export function createClipboard(): ClipboardPort {
  return {
    async read() {
      try {
        // First of all: the browser shows its question only inside the click.
        const isAllowed = await browser.permissions.request(NEEDED);
        return isAllowed ? await navigator.clipboard.readText() : undefined;
      } catch (cause) {
        log('clipboard', cause);
        return undefined;
      }
    },
    isAllowed: () => browser.permissions.contains(NEEDED),
    forbid: async () => void (await browser.permissions.remove(NEEDED)),
  };
}
