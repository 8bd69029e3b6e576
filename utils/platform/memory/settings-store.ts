import type { SettingsStore } from '@/utils/app/ports';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';

/** Settings in memory, for tests and the demo page. */
export function createMemorySettingsStore(initial: Partial<Settings> = {}): SettingsStore {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...initial };
  const listeners = new Set<(settings: Settings) => void>();
  return {
    read: async () => settings,
    async update(change) {
      settings = { ...settings, ...change };
      for (const listener of listeners) listener(settings);
      return settings;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
