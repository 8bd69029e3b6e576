import { type Translated, toEntry } from './entry';
import type { Format } from './model';
import { get, isRecord, listAt, restOf, textAt, textsIn } from './narrow';
import { toFieldName } from './parts';
import { readRecords } from './simple-json';
import { translate } from './translate';

/** Prompts of the extension Quick Prompt: one, a list, or a backup with categories. */
export const quickPrompt: Format = {
  id: 'quick-prompt',
  name: 'Quick Prompt',
  extension: 'json',
  detect: (_input, json) => recordsOf(json).length > 0 && recordsOf(json).every(isPrompt),
  read: (input) =>
    readRecords(input, recordsOf, (record, json) =>
      toEntry({
        title: textAt(record, 'title'),
        translated: translatePrompt(textAt(record, 'content')),
        folder: [categoryOf(textAt(record, 'categoryId'), json)],
        tags: textsIn(record['tags']),
        extras: { format: 'quick-prompt', rest: restOf(record, ['id', 'title', 'content', 'tags', 'categoryId']) },
      }),
    ),
};

const isPrompt = (value: unknown): boolean => isRecord(value) && 'content' in value && 'title' in value;

function recordsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const listed = listAt(json, 'prompts');
  return listed.length > 0 ? listed : isPrompt(json) ? [json] : [];
}

const categoryOf = (id: string, json: unknown): string =>
  textAt(
    listAt(json, 'categories').find((category) => id !== '' && get(category, 'id') === id),
    'name',
  );

function translatePrompt(source: string): Translated {
  return translate(source, /\{\{([^{}\n]{1,60})\}\}/g, ([, name = '']) => ({
    kind: 'field',
    name: toFieldName(name.trim()),
  }));
}
