import { signal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ContentLanguage, LanguageFile } from '@/utils/core/i18n/languages';
import { type Catalogue, fillIn, translate } from '@/utils/core/i18n/translate';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import type { MessageRef } from '@/utils/core/rules/rule';
import { createLate, type Late } from './late';

export interface Words {
  /** Tag of the language. */
  readonly language: string;
  /** The language of templates and phrases that goes with it. */
  readonly content: ContentLanguage;
  /** The text of a key known when the code is written. */
  readonly t: (key: MessageKey, params?: MessageRef['params']) => string;
  /** The text of a message that core or a port sent. */
  readonly tell: (message: MessageRef) => string;
  /** A number with its thousands grouped. */
  readonly count: (n: number) => string;
  /** An amount of bytes in kB or MB. */
  readonly size: (bytes: number) => string;
}

type Named = Pick<LanguageFile, 'tag' | 'content'>;

export function wordsOf({ tag, content }: Named, catalogue: Catalogue): Words {
  const numbers = new Intl.NumberFormat(tag);
  return {
    language: tag,
    content,
    t: (key, params) => fillIn(catalogue[key] ?? key, params, tag),
    tell: (message) => translate(catalogue, message, tag),
    count: (n) => numbers.format(n),
    size: (bytes) => sizeIn(tag, bytes),
  };
}

function sizeIn(language: string, bytes: number): string {
  const [unit, divisor] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / divisor);
}

const catalogues = signal<ReadonlyMap<string, Catalogue>>(new Map());
const parts = new Map<string, { readonly first: Late<Catalogue>; readonly rest: Late<Catalogue> }>();
let spoken: LanguageFile | undefined;

/** Fetches the texts of the first paint. */
export async function loadFirstWords(language: LanguageFile): Promise<void> {
  spoken = language;
  add(language, await partsOf(language).first.load());
}

/** Fetches every text of the language; none is there before all are. */
async function loadAllWords(language: LanguageFile): Promise<void> {
  spoken = language;
  const { first, rest } = partsOf(language);
  add(language, Object.assign({}, ...(await Promise.all([first.load(), rest.load()]))));
}

/** Fetches all other texts of the language spoken. */
export async function loadOtherWords(): Promise<void> {
  const language = spoken;
  if (language !== undefined) add(language, await partsOf(language).rest.load());
}

function partsOf(language: LanguageFile) {
  const known = parts.get(language.tag) ?? { first: createLate(language.first), rest: createLate(language.rest) };
  parts.set(language.tag, known);
  return known;
}

function add({ tag }: LanguageFile, texts: Catalogue): void {
  catalogues.value = new Map([...catalogues.value, [tag, { ...catalogues.value.get(tag), ...texts }]]);
}

const Context = createContext<Words>(wordsOf({ tag: 'zh-CN', content: 'zh-CN' }, {}));

/**
 * Gives everything inside its language and tells the browser and screen readers which it is. While another language is being
 * fetched the one before stays; before the first there is nothing to see.
 */
export function WordsProvider(props: { language: LanguageFile; children: ComponentChildren }) {
  const { language: wanted } = props;
  const before = useRef<LanguageFile | undefined>(undefined);
  const language = catalogues.value.has(wanted.tag) ? wanted : before.current;
  const catalogue = catalogues.value.get(language?.tag ?? '');
  useEffect(() => void loadAllWords(wanted).catch(isToldAbove), [wanted]);
  useLayoutEffect(() => {
    before.current = language;
    if (language !== undefined) document.documentElement.lang = language.tag;
  }, [language]);
  const words = useMemo(() => language && catalogue && wordsOf(language, catalogue), [language, catalogue]);
  return words === undefined ? null : <Context.Provider value={words}>{props.children}</Context.Provider>;
}

/** `isIncomplete` of late.tsx tells the person. */
function isToldAbove(): void {}

/** The texts in the person's language. */
export const useWords = (): Words => useContext(Context);

/** Only `t`, which is all that most components need. */
export const useT = (): Words['t'] => useContext(Context).t;
