import { browser } from './browser';

/** That this browser profile has seen the welcome page; Chromium tells of the install again when it restarts an unpacked build. */
const WELCOMED = 'welcomed';

/** The welcome page in a tab of its own: once, when the extension is new here. */
export async function welcomePerson(reason: string): Promise<void> {
  if (reason !== 'install' || (await browser.storage.local.get(WELCOMED))[WELCOMED] === true) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
