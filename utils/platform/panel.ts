import { browser, panelApis } from './browser';
import { log } from './log';

/** About the size of a side panel. */
const POPUP_SIZE = { width: 420, height: 800 };
/** In session storage: the window's id. There is one, for it follows the tab in front. */
const POPUP_KEY = 'popup';

/**
 * Shows the panel for a tab: the browser's side panel or sidebar, else a window of its own. Must be called synchronously
 * inside the click or key, before anything is awaited. When it is open already it stays or comes to the front.
 */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panelApis();
  const opened = sidePanel?.open({ tabId }) ?? sidebarAction?.open();
  if (opened === undefined) return openPopup(tabId);
  return opened.catch((cause: unknown) => {
    log('no panel beside the page', cause); // some Chromium browsers have the API without a place to show it
    return openPopup(tabId);
  });
}

async function openPopup(tabId: number): Promise<void> {
  const known = (await browser.storage.session.get(POPUP_KEY))[POPUP_KEY];
  if (typeof known === 'number' && (await focusWindow(known))) return;
  const popup = await browser.windows.create({ type: 'popup', url: `/sidepanel.html?tab=${tabId}`, ...POPUP_SIZE });
  if (popup?.id !== undefined) await browser.storage.session.set({ [POPUP_KEY]: popup.id });
}

async function focusWindow(windowId: number): Promise<boolean> {
  try {
    await browser.windows.update(windowId, { focused: true });
    return true;
  } catch (cause) {
    log('popup was closed', cause);
    return false;
  }
}
