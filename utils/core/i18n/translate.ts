import type { MessageRef } from '../rules/rule';

/** Key → text with {name} parameters; where a number rules the wording, `{n, plural, one {# page} other {# pages}}` as in ICU messages. */
export type Catalogue = Readonly<Record<string, string>>;

const PLURAL = /\{(\w+), plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g;

/** `text` with every {name} replaced from `params`, and of every plural the form that `language` uses; unknown names stay. */
export function fillIn(text: string, params: MessageRef['params'] = {}, language = 'en'): string {
  return text
    .replace(PLURAL, (whole, name: string, forms: string) => {
      const value = params[name];
      return value === undefined ? whole : formOf(forms, Number(value), language).replace('#', String(value));
    })
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** A number that is written with groups is not one that has a form of its own. */
function formOf(forms: string, value: number, language: string): string {
  const texts = Object.fromEntries([...forms.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, form, text]) => [form, text]));
  return texts[new Intl.PluralRules(language).select(value)] ?? texts['other'] ?? '';
}

/** The message in the catalogue's language. A missing key shows itself, so that it is seen and mended. */
export function translate(catalogue: Catalogue, { key, params }: MessageRef, language?: string): string {
  return fillIn(catalogue[key] ?? key, params, language);
}
