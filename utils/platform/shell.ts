import { browser, panelApis } from './browser';

/** What the extension's own pages need of the browser around them. */
export function createShell() {
  return {
    version: browser.runtime.getManifest().version,
    language: browser.i18n.getUILanguage(),
    openOptions: () => void browser.runtime.openOptionsPage(),
    shortcut: async () => (await readShortcuts())['_execute_action'] ?? '',
    shortcuts: readShortcuts,
    browserKind: panelApis().sidebarAction === undefined ? ('chromium' as const) : ('firefox' as const),
    openShortcuts,
  };
}

/** By command; a key that was taken away is ''. */
async function readShortcuts(): Promise<Readonly<Record<string, string>>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}

/** Firefox has a call for it since 137; Chromium and its relatives have a page, which they let extensions open. */
function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> }; // not in WXT's Chromium-shaped types
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
