import { LANGUAGES, type LanguageFile } from '@/utils/core/i18n/languages';
import type { Catalogue } from '@/utils/core/i18n/translate';

/** A language nobody speaks: English, half as long again and between brackets, so that what is cut off can be seen. */
const TAG = 'en-XA';

export function addPseudoLanguage(): void {
  const english = LANGUAGES.get('en');
  if (english === undefined) throw new Error('there is no English to make it of');
  const language: LanguageFile = {
    ...english,
    tag: TAG,
    browsers: [],
    first: async () => stretched(await english.first()),
    rest: async () => stretched(await english.rest()),
  };
  (LANGUAGES as Map<string, LanguageFile>).set(TAG, language); // a map in fact; only this page adds to it
}

function stretched(texts: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, stretch(text)]));
}

/** Words stay words, so that lines can be broken where they are in English. */
function stretch(text: string): string {
  const more = 'lorem ipsum dolor sit amet consectetur '.repeat(Math.ceil(text.length / 70)).slice(0, text.length / 2);
  return `[${text} ${more.trim()}]`;
}
