import { type ReadonlySignal, signal } from '@preact/signals';
import type { SettingsStore } from '@/utils/app/ports';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';

/** The settings as every pane sees them. */
export interface SettingsModel {
  readonly current: ReadonlySignal<Settings>;
  /** Resolves when the stored settings have been read. */
  readonly ready: Promise<void>;
  update(change: Partial<Settings>): Promise<void>;
  dispose(): void;
}

export function createSettingsModel(store: SettingsStore): SettingsModel {
  const current = signal(DEFAULT_SETTINGS);
  const stop = store.onChange((settings) => {
    current.value = settings;
  });
  return {
    current,
    ready: store.read().then((settings) => {
      current.value = settings;
    }),
    async update(change) {
      current.value = { ...current.value, ...change };
      current.value = await store.update(change);
    },
    dispose: stop,
  };
}
