import type { Catalogue } from './translate';

/** A language of the user interface. Each is a folder here and one in public/_locales; nothing else names it. */
export interface LanguageFile {
  /** As in BCP 47. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  /** Beginnings of the tags of browsers that speak it, in lower case. The longest that fits wins. */
  readonly browsers: readonly string[];
  /** The language of the templates and starter phrases that go with it. */
  readonly content: ContentLanguage;
  /** Texts of the panel's first paint. */
  readonly first: () => Promise<Catalogue>;
  /** All other texts. */
  readonly rest: () => Promise<Catalogue>;
}

/** Languages that there are templates and starter phrases in. */
export type ContentLanguage = 'zh-CN' | 'en';

const FILES = import.meta.glob<LanguageFile>('./*/language.ts', { eager: true, import: 'language' });

/** All languages, by tag. */
export const LANGUAGES: ReadonlyMap<string, LanguageFile> = new Map(
  Object.values(FILES)
    .sort((a, b) => (a.tag < b.tag ? 1 : -1))
    .map((file) => [file.tag, file]),
);

const FALLBACK = 'en';

/** The language to speak: the chosen one, else the browser's, else English. 'auto', or one that this version has not, is no choice. */
export function languageFor(chosen: string, browserLanguage: string): LanguageFile {
  const language = LANGUAGES.get(chosen) ?? spokenBy(browserLanguage.toLowerCase()) ?? LANGUAGES.get(FALLBACK);
  if (language === undefined) throw new Error(`there is no language ${FALLBACK}`);
  return language;
}

function spokenBy(browserLanguage: string): LanguageFile | undefined {
  const fits = [...LANGUAGES.values()].flatMap((file) =>
    file.browsers.filter((start) => browserLanguage.startsWith(start)).map((start) => ({ file, start })),
  );
  return [...fits].sort((a, b) => b.start.length - a.start.length)[0]?.file;
}
