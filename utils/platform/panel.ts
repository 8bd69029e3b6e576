import { panelApis } from './browser';
import { log } from './log';
import { openPanelWindow, watchPanelWindow } from './panel-window';

/**
 * Shows the panel for a tab: the browser's side panel or sidebar, else a window of its own. Must be called synchronously
 * inside the click or key, before anything is awaited. When it is open already it stays or comes to the front.
 */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panelApis();
  const opened = sidePanel?.open?.({ tabId }) ?? sidebarAction?.open();
  if (opened === undefined) return openPanelWindow(tabId);
  return opened.catch((cause: unknown) => {
    log('no panel beside the page', cause); // some Chromium browsers have the API without a place to show it
    return openPanelWindow(tabId);
  });
}

/** What there is to hear about the panel where it can only be a window. */
export function listenToPanel(): void {
  const { sidePanel, sidebarAction } = panelApis();
  if (!sidePanel?.open && !sidebarAction) watchPanelWindow();
}
