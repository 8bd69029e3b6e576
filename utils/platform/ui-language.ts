import { type LanguageFile, languageFor } from '@/utils/core/i18n/languages';
import { browser } from './browser';
import { createSettingsStore } from './settings-store';

/** The language chosen in the options, or the browser's. */
export async function chosenLanguage(): Promise<LanguageFile> {
  const { uiLanguage } = await createSettingsStore().read();
  return languageFor(uiLanguage, browser.i18n.getUILanguage());
}
