import { browser } from './browser';

/** What the panel does when the tab it serves changes. */
export interface TabFollower {
  /** Another tab is in front of the panel's window now. */
  onTab(tabId: number): void;
  /** The tab loads, has loaded, or is gone. */
  onReload(): void;
}

let served: number | undefined;

/** The tab that the panel serves now; undefined before the browser has told, and where there is no panel. */
export const servedTab = (): number | undefined => served;

/**
 * Follows the active tab of the panel's own window. A panel in a window of its own names the tab it was opened for in its
 * address (`?tab=ID`), begins with that, and follows whichever tab is in front in the window used last. Runs as long as the
 * panel's document.
 */
export function followTab({ onTab, onReload }: TabFollower): void {
  const opener = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const isApart = Number.isInteger(opener);
  const own = browser.windows.getCurrent().then(({ id }) => id);
  /** The window whose tabs are followed; never the own one of a panel that is apart, for nothing is written there. */
  let used = isApart ? windowOf(opener) : own;
  const move = (tabId: number) => {
    if (tabId === served) return;
    served = tabId;
    onTab(tabId);
  };
  const isFollowed = async (windowId: number) => windowId === (await used) && !(isApart && windowId === (await own));
  const lookAgain = async () => {
    const looked = used;
    const windowId = (await looked) ?? browser.windows.WINDOW_ID_CURRENT;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (tab?.id !== undefined && looked === used) move(tab.id);
  };
  hearReloads(() => served, onReload);
  browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
    if (await isFollowed(windowId)) move(tabId);
  });
  // A tab dragged in or out of the window may leave another one in front without being activated.
  browser.windows.onFocusChanged.addListener(async (windowId) => {
    if (isApart) {
      if (windowId === browser.windows.WINDOW_ID_NONE || windowId === (await own)) return;
      used = Promise.resolve(windowId);
    }
    await lookAgain();
  });
  if (isApart) {
    browser.tabs.onRemoved.addListener((removed) => removed === served && onReload());
    move(opener);
  } else void lookAgain();
}

/** Undefined when the tab is gone already. */
function windowOf(tabId: number): Promise<number | undefined> {
  return browser.tabs.get(tabId).then(
    ({ windowId }) => windowId,
    () => undefined,
  );
}

function hearReloads(current: () => number | undefined, onReload: () => void): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === current() && status !== undefined) onReload();
  });
}
