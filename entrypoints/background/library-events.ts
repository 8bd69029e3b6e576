import { browser } from '@/utils/platform/browser';
import { LIBRARY_ALARM, setLibraryAlarm } from '@/utils/platform/libraries/alarm';
import { refreshLibraries } from '@/utils/platform/libraries/refresh';
import { log } from '@/utils/platform/log';

/** Reads subscribed libraries at start and every few hours. Without any, and without an administrator's, nothing is asked. */
export function listenForLibraries(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LIBRARY_ALARM) void refresh();
  });
  browser.runtime.onStartup.addListener(() => void refresh());
  browser.runtime.onInstalled.addListener(() => void refresh());
  // Firefox 153 reads a policy once, when it starts.
  browser.storage.managed.onChanged.addListener(() => void refresh());
}

async function refresh(): Promise<void> {
  try {
    if (await refreshLibraries('due')) await setLibraryAlarm();
  } catch (cause) {
    log('libraries', cause);
  }
}
