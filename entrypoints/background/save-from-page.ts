import { browser } from '@/utils/platform/browser';
import { saveSelection } from '@/utils/platform/inpage/save-selection';
import { log } from '@/utils/platform/log';
import { openPanel } from '@/utils/platform/panel';

const MENU_ID = 'save-selection';

/** Selected text of a page → the panel's editor, by the context menu or a key. Nothing is kept before the person saves. */
export function listenToSaving(): void {
  browser.runtime.onInstalled.addListener(() => {
    const title = browser.i18n.getMessage('menuSave');
    // Made anew on each update: making it twice is an error.
    browser.contextMenus
      .removeAll()
      .then(() => browser.contextMenus.create({ id: MENU_ID, title, contexts: ['selection'] }))
      .catch((cause: unknown) => log('menu not made', cause));
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId === MENU_ID && tab?.id !== undefined) save(tab.id, frameId, selectionText);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU_ID && tab?.id !== undefined) save(tab.id);
  });
}

/** The panel first: only the first turn counts as the person's gesture. */
function save(tabId: number, frameId?: number, known?: string): void {
  openPanel(tabId).catch((cause: unknown) => log('panel not opened', cause));
  saveSelection(tabId, frameId, known).catch((cause: unknown) => log('selection not handed over', cause));
}
