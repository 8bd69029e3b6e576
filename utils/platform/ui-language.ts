import { browser } from './browser';
import { createSettingsStore } from './settings-store';

/** The language chosen in the options, or the browser's. */
export async function chosenLanguage(): Promise<'zh-CN' | 'en'> {
  const { uiLanguage } = await createSettingsStore().read();
  return uiLanguage === 'auto' ? browserLanguage() : uiLanguage;
}

function browserLanguage(): 'zh-CN' | 'en' {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
