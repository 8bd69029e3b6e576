import { browser } from './browser';

/** The welcome page in a tab of its own: once, when the extension is new here. */
export async function welcomePerson(reason: string): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
