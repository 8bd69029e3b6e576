import { browser } from '../browser';
import { REFRESH_MS } from './turns';

/** By which the background reads libraries anew; there is one only while there are subscriptions. */
export const LIBRARY_ALARM = 'draftside.libraries';

/** Unless there is one already. */
export async function setLibraryAlarm(): Promise<void> {
  const minutes = REFRESH_MS / 60_000;
  if ((await browser.alarms.get(LIBRARY_ALARM)) === undefined)
    browser.alarms.create(LIBRARY_ALARM, { periodInMinutes: minutes, delayInMinutes: minutes });
}
