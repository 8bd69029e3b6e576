import { browser } from './browser';

/** What the extension's own pages need of the browser around them. */
export function createShell() {
  return {
    version: browser.runtime.getManifest().version,
    language: browser.i18n.getUILanguage(),
    openOptions: () => void browser.runtime.openOptionsPage(),
    shortcut: async () => {
      const commands = await browser.commands.getAll();
      return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
    },
  };
}
