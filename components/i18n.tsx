import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Settings } from '@/utils/app/settings';
import { en } from '@/utils/core/i18n/en';
import { type Catalogue, fillIn, translate } from '@/utils/core/i18n/translate';
import { type MessageKey, zhCN } from '@/utils/core/i18n/zh-CN';
import type { MessageRef } from '@/utils/core/rules/rule';

export type Language = 'zh-CN' | 'en';

export interface Words {
  readonly language: Language;
  /** The text of a key known when the code is written. */
  readonly t: (key: MessageKey, params?: MessageRef['params']) => string;
  /** The text of a message that core or a port sent. */
  readonly tell: (message: MessageRef) => string;
  /** A number with its thousands grouped. */
  readonly count: (n: number) => string;
  /** An amount of bytes in kB or MB. */
  readonly size: (bytes: number) => string;
}

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { 'zh-CN': zhCN, en };

/** The language to speak: the chosen one, else Chinese for a browser in Chinese, else English. */
export function languageOf(chosen: Settings['uiLanguage'], browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function wordsOf(language: Language): Words {
  const catalogue = CATALOGUES[language];
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    t: (key, params) => fillIn(catalogue[key] ?? key, params),
    tell: (message) => translate(catalogue, message),
    count: (n) => numbers.format(n),
    size: (bytes) => sizeIn(language, bytes),
  };
}

function sizeIn(language: Language, bytes: number): string {
  const [unit, divisor] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / divisor);
}

const Context = createContext<Words>(wordsOf('zh-CN'));

/** Gives everything inside its language and tells the browser and screen readers which it is. */
export function WordsProvider(props: { language: Language; children: ComponentChildren }) {
  const { language } = props;
  const words = useMemo(() => wordsOf(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Context.Provider value={words}>{props.children}</Context.Provider>;
}

/** The texts in the person's language. */
export const useWords = (): Words => useContext(Context);

/** Only `t`, which is all that most components need. */
export const useT = (): Words['t'] => useContext(Context).t;
