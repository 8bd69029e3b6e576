import { browser } from './browser';

/** What the panel does when the tab it serves changes. */
export interface TabFollower {
  /** Another tab is in front of the panel's window now. */
  onTab(tabId: number): void;
  /** The tab loads, has loaded, or is gone. */
  onReload(): void;
}

/**
 * Follows the active tab of the panel's own window; a panel in a window of its own names its tab in its address
 * (`?tab=ID`) and stays with it. Runs as long as the panel's document.
 */
export function followTab(follower: TabFollower): void {
  const pinned = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(pinned)) followPinned(pinned, follower);
  else followWindow(follower);
}

function followPinned(tabId: number, { onTab, onReload }: TabFollower): void {
  hearReloads(() => tabId, onReload);
  browser.tabs.onRemoved.addListener((removed) => {
    if (removed === tabId) onReload();
  });
  onTab(tabId);
}

function followWindow({ onTab, onReload }: TabFollower): void {
  let current: number | undefined;
  const move = (tabId: number) => {
    current = tabId;
    onTab(tabId);
  };
  const own = browser.windows.getCurrent().then(({ id }) => id);
  const lookAgain = async () => {
    const [tab] = await browser.tabs.query({
      active: true,
      windowId: (await own) ?? browser.windows.WINDOW_ID_CURRENT,
    });
    if (tab?.id !== undefined && tab.id !== current) move(tab.id);
  };
  hearReloads(() => current, onReload);
  browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
    if (windowId === (await own)) move(tabId);
  });
  // A tab dragged in or out of the window may leave another one in front without being activated.
  browser.windows.onFocusChanged.addListener(() => void lookAgain());
  void lookAgain();
}

function hearReloads(current: () => number | undefined, onReload: () => void): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === current() && status !== undefined) onReload();
  });
}
