import { err, ok, type Result } from '../result';
import { note, toEntry, unusable } from './entry';
import { htmlToText } from './html-text';
import { readJson } from './json';
import type { Format, FormatFailure, FormatInput, ReadFile } from './model';
import { get, isRecord, type Json, restOf, textAt } from './narrow';
import { text } from './parts';

/** Exports of the extension Text Snippets: one list of folders and texts, each naming its parent. */
export const textSnippets: Format = {
  id: 'text-snippets',
  name: 'Text Snippets',
  extension: 'json',
  detect: (_input, json) =>
    Array.isArray(json) &&
    json.length > 0 &&
    json.every((one) => get(one, 'parent') !== undefined && get(one, 'type') !== undefined),
  read,
};

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  const records = (Array.isArray(json.value) ? json.value : []).filter(isRecord);
  const byId = new Map(records.map((record) => [textAt(record, 'id'), record]));
  const items = records.filter((record) => textAt(record, 'text') !== '').map((record) => readOne(record, byId));
  if (items.length === 0) return err({ code: 'empty' });
  const notes = items.map(unusable).filter((one) => one !== undefined);
  return ok({ items: items.filter((item) => unusable(item) === undefined), notes });
}

function readOne(record: Json, byId: ReadonlyMap<string, Json>) {
  const isHtml = textAt(record, 'html') === 'true' || record['html'] === true;
  const source = textAt(record, 'text');
  return toEntry({
    title: textAt(record, 'name'),
    translated: { parts: [text(isHtml ? htmlToText(source) : source)], notes: isHtml ? [note('html')] : [] },
    folder: folderOf(record, byId),
    extras: {
      format: 'text-snippets',
      rest: restOf(record, ['id', 'type', 'level', 'parent', 'name', 'text', 'html']),
    },
  });
}

function folderOf(record: Json, byId: ReadonlyMap<string, Json>): readonly string[] {
  const path: string[] = [];
  const seen = new Set<Json>();
  for (
    let parent = byId.get(textAt(record, 'parent'));
    parent && !seen.has(parent);
    parent = byId.get(textAt(parent, 'parent'))
  ) {
    seen.add(parent);
    path.unshift(textAt(parent, 'name'));
  }
  return path;
}
