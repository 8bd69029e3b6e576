import type { SettingsStore } from '@/utils/app/ports';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';
import { browser } from './browser';
import { readSettings } from './settings-shape';

const KEY = 'settings';

/** Settings in storage.local. */
export function createSettingsStore(): SettingsStore {
  return {
    read: async () => readSettings(await readStored()),
    update: (change) => inTurn(() => merge(change)),
    onChange(listener) {
      const tell: Parameters<typeof browser.storage.local.onChanged.addListener>[0] = (changes) => {
        const changed = changes[KEY];
        if (changed) listener(readSettings(changed.newValue));
      };
      browser.storage.local.onChanged.addListener(tell);
      return () => browser.storage.local.onChanged.removeListener(tell);
    },
  };
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

async function merge(change: Partial<Settings>): Promise<Settings> {
  const stored = await readStored();
  const kept = typeof stored === 'object' && stored !== null ? stored : {};
  const next = { ...DEFAULT_SETTINGS, ...kept, ...change };
  await browser.storage.local.set({ [KEY]: next });
  return readSettings(next);
}

/** Two changes at once, here or in another window, must not undo each other. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const after = globalThis.navigator?.locks
    ? navigator.locks.request('draftside.settings', work).then((value) => value as Value) // resolves with work's value
    : last.then(work);
  last = after.catch(() => undefined);
  return after;
}

let last: Promise<unknown> = Promise.resolve();
