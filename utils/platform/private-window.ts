import type { PlaceStore } from '@/utils/app/places';
import type { AnswerStore, SettingsStore, SnippetStore } from '@/utils/app/ports';
import { ok } from '@/utils/core/result';
import { browser } from './browser';
import { createMemoryPlaces } from './memory/place-store';

interface Remembering {
  readonly snippets: SnippetStore;
  readonly answers: AnswerStore;
  readonly settings: SettingsStore;
  readonly places: PlaceStore;
}

/** Whether this page of the extension belongs to a private window (Firefox; Chromium 156 shows none there). */
export const isPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;

/**
 * The same stores for a private window: what is remembered without being asked for (answers, uses, the kind of report of a
 * page, the open pane, how far it is scrolled) is forgotten when the page closes. What the person saves themselves is saved.
 */
export function forgetful<Services extends Remembering>(services: Services): Services {
  return {
    ...services,
    snippets: { ...services.snippets, recordUse: async () => ok(null) },
    answers: forgetfulAnswers(services.answers),
    settings: forgetfulSettings(services.settings),
    places: createMemoryPlaces(),
  };
}

function forgetfulAnswers(stored: AnswerStore): AnswerStore {
  let given: Readonly<Record<string, string>> = {};
  return {
    ...stored,
    read: async () => {
      const read = await stored.read();
      return read.ok ? ok({ ...read.value, ...given }) : read;
    },
    remember: async (answers) => {
      given = { ...given, ...answers };
      return ok(null);
    },
  };
}

function forgetfulSettings(stored: SettingsStore): SettingsStore {
  let changed: Parameters<SettingsStore['update']>[0] = {};
  const listeners = new Set<Parameters<SettingsStore['onChange']>[0]>();
  const read = async () => ({ ...(await stored.read()), ...changed });
  return {
    read,
    update: async (change) => {
      changed = { ...changed, ...change };
      const now = await read();
      for (const listener of listeners) listener(now);
      return now;
    },
    onChange: (listener) => {
      listeners.add(listener);
      const stop = stored.onChange((settings) => listener({ ...settings, ...changed }));
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
