import { fromUnicode } from './date-patterns';
import { type Translated, toEntry } from './entry';
import type { Format } from './model';
import { isRecord, type Json, restOf, textAt } from './narrow';
import { text, toFieldName } from './parts';
import { readRecords } from './simple-json';
import { type Meaning, orUnknown, translate } from './translate';

/** One category file of QuickText (rockbenben); the whole folder can be given as well. */
export const quicktext: Format = {
  id: 'quicktext',
  name: 'QuickText',
  extension: 'json',
  detect: (_input, json) =>
    Array.isArray(json) && json.length > 0 && json.every((one) => isRecord(one) && 'body' in one && 'abbr' in one),
  read: (input) =>
    readRecords(
      input,
      (json) => (Array.isArray(json) ? json : []),
      (record) => readPhrase(record, [...(input.path ?? []).slice(1), input.name.replace(/\.json$/i, '')]),
    ),
};

function readPhrase(record: Json, folder: readonly string[]) {
  const body = textAt(record, 'body');
  const translated = record['useVariables'] === false ? { parts: [text(body)], notes: [] } : translateQuicktext(body);
  return toEntry({
    title: textAt(record, 'name'),
    translated,
    folder,
    abbreviation: textAt(record, 'abbr'),
    extras: { format: 'quicktext', rest: restOf(record, ['id', 'name', 'abbr', 'body', 'useVariables', 'updatedAt']) },
  });
}

function translateQuicktext(source: string): Translated {
  return translate(source, /\{([^{}\n]+)\}/g, ([whole, inner = '']): Meaning => {
    if (inner === '光标' || inner === 'cursor') return { kind: 'caret' };
    if (inner === '剪贴板' || inner === 'clipboard') return { kind: 'clipboard' };
    if (inner === '时间' || inner === 'time') return { kind: 'time' };
    const date = /^(?:日期|date)([+-]\d{1,5})?(?:=(.+))?$/.exec(inner);
    if (date) return orUnknown(fromUnicode(date[2] ?? 'yyyy-MM-dd', Number(date[1] ?? 0)), whole);
    const include = /^(?:片段|snippet):(.+)$/.exec(inner)?.[1];
    if (include !== undefined) return { kind: 'include', name: include.trim() };
    return toField(inner);
  });
}

/** {姓名} {姓名:默认} {部门|一科|二科}; anything else in braces is text. */
function toField(inner: string): Meaning {
  const [name = '', ...choices] = inner.split('|').map((piece) => piece.trim());
  if (choices.length > 1 && isName(name)) return { kind: 'field', name: toFieldName(name), choices };
  const colon = inner.indexOf(':');
  const label = colon < 0 ? inner : inner.slice(0, colon);
  const fallback = colon < 0 ? '' : inner.slice(colon + 1);
  if (!isName(label) || choices.length > 0) return undefined;
  return { kind: 'field', name: toFieldName(label), ...(fallback === '' ? {} : { fallback }) };
}

const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_（）-]{0,29}$/u.test(name);
