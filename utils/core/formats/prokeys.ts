import { err, ok, type Result } from '../result';
import { fromUnicode } from './date-patterns';
import { note, type Translated, toEntry, unusable } from './entry';
import { htmlToText, looksLikeHtml } from './html-text';
import { readJson } from './json';
import type { Format, FormatFailure, FormatInput, ReadFile, ReadSnippet } from './model';
import { isRecord, type Json, restOf, textAt } from './narrow';
import { text, toFieldName } from './parts';
import { type Meaning, orUnknown, translate, unknown } from './translate';

/** Backups of the extension ProKeys: folders as lists of name, time and what is in them. */
export const prokeys: Format = {
  id: 'prokeys',
  name: 'ProKeys',
  extension: 'json',
  detect: (_input, json) => isFolder(json) || (isRecord(json) && isFolder(json['snippets'])),
  read,
};

const isFolder = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  (typeof value[1] === 'number' || typeof value[1] === 'string');

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  const root = isRecord(json.value) ? json.value['snippets'] : json.value;
  if (!isFolder(root)) return err({ code: 'unknown' });
  const all = readFolder(root, []);
  if (all.length === 0) return err({ code: 'empty' });
  const notes = all.map(unusable).filter((one) => one !== undefined);
  return ok({ items: all.filter((item) => unusable(item) === undefined), notes });
}

function readFolder(folder: readonly unknown[], path: readonly string[]): readonly ReadSnippet[] {
  return folder.slice(2).flatMap((child) => {
    if (isFolder(child)) return readFolder(child, [...path, String(child[0])]);
    return isRecord(child) ? [readOne(child, path)] : [];
  });
}

function readOne(snippet: Json, folder: readonly string[]): ReadSnippet {
  const name = textAt(snippet, 'name');
  const source = textAt(snippet, 'body');
  const isHtml = looksLikeHtml(source);
  return toEntry({
    title: name,
    translated: translateProkeys(isHtml ? htmlToText(source) : source),
    folder,
    // ProKeys has no other word for a snippet than what is typed for it.
    abbreviation: /\s/.test(name) ? '' : name,
    notes: isHtml ? [note('html')] : [],
    extras: { format: 'prokeys', rest: restOf(snippet, ['name', 'body', 'timestamp']) },
  });
}

const TOKEN = /\[\[%([a-z])(?:\(([^)\n]*)\))?\]\]|%([A-Za-z_\p{Script=Han}][\p{L}\p{N}_]{0,39})%/gu;

function translateProkeys(body: string): Translated {
  return translate(body, TOKEN, ([whole, letter, argument, name]): Meaning => {
    if (name !== undefined) return { kind: 'field', name: toFieldName(name) };
    switch (letter) {
      case 'd':
        return orUnknown(fromUnicode(argument ?? 'YYYY-MM-DD'), whole);
      case 'p':
        return { kind: 'clipboard' };
      case 's':
        return argument === undefined ? undefined : { kind: 'include', name: argument };
      case 'c':
        return { kind: 'caret' };
      case 'u':
        return unknown(whole);
      default:
        return text(whole);
    }
  });
}
