import { type Browser, browser } from './browser';
import { log } from './log';
import { grantedSites } from './permissions';

const SCRIPT_ID = 'bootstrap';
const BOOTSTRAP_SCRIPT = 'bootstrap.js';

let running: Promise<void> = Promise.resolve();

/**
 * Makes the registered content script fit the granted sites exactly; none are granted: nothing is registered. Calls queue
 * up, so that the last one sees the last permissions. Never throws.
 */
export function reconcileSites(): Promise<void> {
  running = running.then(reconcile).catch((cause: unknown) => log('sites not registered', cause));
  return running;
}

async function reconcile(): Promise<void> {
  const matches = await grantedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [BOOTSTRAP_SCRIPT],
    matches,
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  const put = (scripts: Browser.scripting.RegisteredContentScript[]) =>
    registered ? browser.scripting.updateContentScripts(scripts) : browser.scripting.registerContentScripts(scripts);
  try {
    await put([{ ...script, matchOriginAsFallback: true }]);
  } catch (cause) {
    log('frames without an address of their own are left out', cause); // Chromium knows the key since 119, and refuses all of it before
    await put([script]);
  }
}

/** Starts the bootstrap in tabs of these sites that were open before they were granted. Never throws. */
export async function enterOpenTabs(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : enterTab(id))));
}

async function enterTab(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [`/${BOOTSTRAP_SCRIPT}`] });
  } catch (cause) {
    log('open tab not entered', cause); // it shows an error page, say; the next load registers by itself
  }
}
