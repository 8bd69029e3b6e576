import type { SavedTextPort } from '@/utils/app/ports';
import { browser } from '../browser';

/** Text chosen in a page, until the panel has shown it. In session storage: gone with the browser. */
export const SAVED_TEXT = 'saved-text';

/** What the person has chosen in a page to be kept, for the panel. */
export function createSavedText(): SavedTextPort {
  return {
    async take() {
      const text = (await browser.storage.session.get(SAVED_TEXT))[SAVED_TEXT];
      await browser.storage.session.remove(SAVED_TEXT);
      return typeof text === 'string' ? text : undefined;
    },
    onSaved(listener) {
      const tell: Parameters<typeof browser.storage.session.onChanged.addListener>[0] = (changes) => {
        if (changes[SAVED_TEXT]?.newValue !== undefined) listener();
      };
      browser.storage.session.onChanged.addListener(tell);
      return () => browser.storage.session.onChanged.removeListener(tell);
    },
  };
}
