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
  const follower: TabFollower = {
    onReload,
    onTab: (tabId) => {
      served = tabId;
      onTab(tabId);
    },
  };
  const opener = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(opener)) followOthers(opener, follower);
  else followWindow(follower);
}

/** The panel's own window is no page that is written in, and is passed over. */
function followOthers(opener: number, { onTab, onReload }: TabFollower): void {
  let current = opener;
  const move = (tabId: number) => {
    if (tabId === current) return;
    current = tabId;
    onTab(tabId);
  };
  const own = browser.windows.getCurrent().then(({ id }) => id);
  let used = windowOf(opener);
  hearReloads(() => current, onReload);
  browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
    if (windowId !== (await own) && windowId === (await used)) move(tabId);
  });
  browser.tabs.onRemoved.addListener((removed) => {
    if (removed === current) onReload();
  });
  browser.windows.onFocusChanged.addListener(async (windowId) => {
    if (windowId === browser.windows.WINDOW_ID_NONE || windowId === (await own)) return;
    const focused = Promise.resolve(windowId);
    used = focused;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (tab?.id !== undefined && used === focused) move(tab.id);
  });
  onTab(opener);
}

/** Undefined when the tab is gone already. */
function windowOf(tabId: number): Promise<number | undefined> {
  return browser.tabs.get(tabId).then(
    ({ windowId }) => windowId,
    () => undefined,
  );
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
