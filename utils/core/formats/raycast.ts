import { fromUnicode } from './date-patterns';
import { type Translated, toEntry } from './entry';
import type { Format } from './model';
import { isRecord, restOf, textAt } from './narrow';
import { toFieldName } from './parts';
import { readRecords } from './simple-json';
import { inert, type Meaning, orUnknown, translate, unknown } from './translate';

/** Snippets of Raycast: https://manual.raycast.com/snippets */
export const raycast: Format = {
  id: 'raycast',
  name: 'Raycast',
  extension: 'json',
  detect: (_input, json) =>
    Array.isArray(json) &&
    json.length > 0 &&
    json.every((one) => isRecord(one) && 'text' in one && 'name' in one && !('type' in one)),
  read: (input) =>
    readRecords(
      input,
      (json) => (Array.isArray(json) ? json : []),
      (record) =>
        toEntry({
          title: textAt(record, 'name'),
          translated: translateRaycast(textAt(record, 'text')),
          abbreviation: textAt(record, 'keyword'),
          extras: { format: 'raycast', rest: restOf(record, ['name', 'text', 'keyword']) },
        }),
    ),
};

const TOKEN =
  /\{(cursor|clipboard|date|time|datetime|day|selection|uuid|random|argument|snippet|browser-tab|calculator)\b([^{}]*)\}/g;

function translateRaycast(source: string): Translated {
  return translate(source, TOKEN, ([whole, command, rest = '']): Meaning => {
    const setting = (name: string) => new RegExp(`${name}\\s*=\\s*"([^"]*)"`).exec(rest)?.[1];
    switch (command) {
      case 'cursor':
        return { kind: 'caret' };
      case 'clipboard':
        return { kind: 'clipboard' };
      case 'selection':
        return { kind: 'selection' };
      case 'date':
        return orUnknown(
          fromUnicode(/^:\s*(.+)$/.exec(rest)?.[1] ?? setting('format') ?? 'YYYY-MM-DD', days(setting('offset'))),
          whole,
        );
      case 'time':
        return { kind: 'time' };
      case 'datetime':
        return orUnknown(fromUnicode('YYYY-MM-DD HH:mm'), whole);
      case 'day':
        return { kind: 'date', pattern: '星期X' };
      case 'argument':
        return toArgument(setting('name'), setting('default'), setting('options'));
      case 'snippet':
        return { kind: 'include', name: setting('name') ?? '' };
      case 'calculator':
        return inert(whole);
      default:
        return unknown(whole);
    }
  });
}

/** '+3d' as days; other offsets are not counted. */
const days = (offset: string | undefined): number => Number(/^\s*([+-]?\d{1,4})\s*d\s*$/.exec(offset ?? '')?.[1] ?? 0);

function toArgument(name = '', fallback: string | undefined, options: string | undefined): Meaning {
  const choices = (options ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    kind: 'field',
    name: toFieldName(name),
    ...(choices.length > 0 ? { choices } : {}),
    ...(fallback === undefined ? {} : { fallback }),
  };
}
