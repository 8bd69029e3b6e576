import { err, ok, type Result } from '../result';
import { note, toEntry, unusable } from './entry';
import { htmlToText, looksLikeHtml } from './html-text';
import { readJson } from './json';
import type { Format, FormatFailure, FormatInput, ReadFile, ReadSnippet } from './model';
import { isRecord, type Json, listAt, restOf, textAt } from './narrow';
import { translateBlaze } from './text-blaze-body';

/** Exports of Text Blaze: folders with snippets. */
export const textBlaze: Format = {
  id: 'text-blaze',
  name: 'Text Blaze',
  extension: 'json',
  detect: (_input, json) =>
    isRecord(json) && listAt(json, 'folders').some((folder) => isRecord(folder) && Array.isArray(folder['snippets'])),
  read,
};

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  const all = listAt(json.value, 'folders')
    .filter(isRecord)
    .flatMap((folder) =>
      listAt(folder, 'snippets')
        .filter(isRecord)
        .map((one) => readOne(one, textAt(folder, 'name'))),
    );
  if (all.length === 0) return err({ code: 'empty' });
  const notes = all.map(unusable).filter((one) => one !== undefined);
  return ok({ items: all.filter((item) => unusable(item) === undefined), notes });
}

function readOne(snippet: Json, folder: string): ReadSnippet {
  const source = textAt(snippet, 'text');
  const isHtml = looksLikeHtml(source);
  return toEntry({
    title: textAt(snippet, 'name') || textAt(snippet, 'shortcut'),
    translated: translateBlaze(isHtml ? htmlToText(source) : source),
    folder: [folder],
    abbreviation: textAt(snippet, 'shortcut'),
    notes: isHtml ? [note('html')] : [],
    extras: { format: 'text-blaze', rest: restOf(snippet, ['name', 'shortcut', 'text']) },
  });
}
