import type { SettingsStore } from '@/utils/app/ports';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';
import { browser } from './browser';
import { presetKinds } from './preset';
import { readSettings } from './settings-shape';

const KEY = 'settings';

/** Settings in storage.local. */
export function createSettingsStore(): SettingsStore {
  return {
    read: async () => withPreset(await readStored()),
    update: (change) => inTurn(() => merge(change)),
    onChange(listener) {
      const tell: Parameters<typeof browser.storage.local.onChanged.addListener>[0] = (changes) => {
        const changed = changes[KEY];
        if (changed) void withPreset(changed.newValue).then(listener);
      };
      const tellPreset = () => void readStored().then(withPreset).then(listener);
      browser.storage.local.onChanged.addListener(tell);
      browser.storage.managed.onChanged.addListener(tellPreset);
      return () => {
        browser.storage.local.onChanged.removeListener(tell);
        browser.storage.managed.onChanged.removeListener(tellPreset);
      };
    },
  };
}

/** What the person chose, without what an administrator has set. */
export async function readOwnSettings(): Promise<Settings> {
  return readSettings(await readStored());
}

/** Changes what is stored at the moment of writing; resolves with the person's settings after it. */
export function changeSettings(toChange: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return inTurn(async () => {
    await merge(toChange(await readOwnSettings()));
    return readOwnSettings();
  });
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

async function merge(change: Partial<Settings>): Promise<Settings> {
  const stored = await readStored();
  const kept = typeof stored === 'object' && stored !== null ? stored : {};
  const next = { ...DEFAULT_SETTINGS, ...kept, ...(await withoutPreset(change)) };
  await browser.storage.local.set({ [KEY]: next });
  return withPreset(next);
}

/** What an administrator has bound stands wherever the person has said nothing else. */
async function withPreset(stored: unknown): Promise<Settings> {
  const settings = readSettings(stored);
  const kinds = await presetKinds();
  return Object.keys(kinds).length === 0 ? settings : { ...settings, kindBySite: { ...kinds, ...settings.kindBySite } };
}

/** The administrator's bindings are not stored as the person's own, so that they can change later. */
async function withoutPreset({ kindBySite, ...change }: Partial<Settings>): Promise<Partial<Settings>> {
  if (kindBySite === undefined) return change;
  const kinds = await presetKinds();
  const own = Object.entries(kindBySite).filter(([page, kind]) => kinds[page] !== kind);
  return { ...change, kindBySite: Object.fromEntries(own) };
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
