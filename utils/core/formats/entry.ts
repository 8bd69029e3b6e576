import type { MessageRef } from '../rules/rule';
import { clean } from '../snippet-language/marks';
import { MOST_BODY } from './limits';
import type { Extras, ReadSnippet } from './model';
import { fromParts, type Part } from './parts';

/** Parts in our language, with what could not be said in it. */
export interface Translated {
  readonly parts: readonly Part[];
  readonly notes: readonly MessageRef[];
}

interface Given {
  readonly title: string;
  readonly translated: Translated;
  readonly folder?: readonly string[];
  readonly tags?: readonly string[];
  readonly abbreviation?: string;
  readonly format?: 'markdown';
  readonly notes?: readonly MessageRef[];
  readonly extras?: { readonly format: string; readonly rest: Extras | undefined };
}

/** A snippet read from a file. Without a title it is called after its first words. */
export function toEntry(given: Given): ReadSnippet {
  const { translated, folder = [], tags = [], abbreviation = '', format, extras } = given;
  const body = normal(fromParts(translated.parts));
  const abbr = abbreviation.trim();
  const title = oneLine(clean(given.title)) || firstWords(body) || abbr || '…';
  return {
    title: title.slice(0, 120),
    body,
    folder: folder.map(oneLine).filter((name) => name !== ''),
    tags: [...new Set(tags.map(oneLine).filter((tag) => tag !== ''))],
    ...(abbr === '' ? {} : { abbreviation: abbr.slice(0, 60) }),
    ...(format === undefined ? {} : { format }),
    ...(extras?.rest === undefined ? {} : { extras: { [extras.format]: extras.rest } }),
    notes: unique([...(given.notes ?? []), ...translated.notes]),
  };
}

export const note = (key: string, params?: MessageRef['params']): MessageRef =>
  params === undefined ? { key: `import.note.${key}` } : { key: `import.note.${key}`, params };

/** Why an entry of the file gives no snippet, or undefined when it may. */
export function unusable({ title, body }: ReadSnippet): MessageRef | undefined {
  if (body.trim() === '') return note('empty', { name: title });
  return body.length > MOST_BODY ? note('too-long', { name: title }) : undefined;
}

const normal = (text: string): string => text.replace(/\r\n?/g, '\n');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function firstWords(body: string): string {
  const line =
    body
      .replace(/\{\{[^}]*\}\}|\{%[^}]*%\}/g, '…')
      .split('\n')
      .find((one) => one.trim() !== '') ?? '';
  const words = [...line.trim()].slice(0, 20).join('');
  return /[\p{L}\p{N}]{2}/u.test(words) ? words : '';
}

function unique(notes: readonly MessageRef[]): readonly MessageRef[] {
  return [...new Map(notes.map((one) => [JSON.stringify(one), one])).values()];
}
