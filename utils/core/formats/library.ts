import { err, ok, type Result } from '../result';
import { note, toEntry } from './entry';
import { readJson } from './json';
import type {
  Extras,
  Format,
  FormatFailure,
  FormatInput,
  FormatSnippet,
  ReadFile,
  ReadSnippet,
  WrittenFile,
} from './model';
import { get, isRecord, type Json, listAt, restOf, textAt, textsIn } from './narrow';
import { onlyUsable } from './simple-json';

export const LIBRARY_FORMAT = 'draftside-library';
const VERSION = 1;

/** Our own file: everything a snippet holds. */
export const library: Format = {
  id: 'draftside',
  name: '稿边 Draftside',
  extension: 'json',
  detect: (_input, json) => get(json, 'format') === LIBRARY_FORMAT,
  read,
  write,
};

const KNOWN = 'id kind title body folder tags abbreviation format language kinds sections sites pinned extras'.split(
  ' ',
);

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  if (get(json.value, 'format') !== LIBRARY_FORMAT) return err({ code: 'unknown' });
  const records = listAt(json.value, 'items').filter(isRecord);
  const others = records.filter((record) => (textAt(record, 'kind') || 'snippet') !== 'snippet');
  const items = records.filter((record) => !others.includes(record)).map(readItem);
  if (items.length === 0) return err({ code: 'empty' });
  const usable = onlyUsable(items);
  const newer = Number(textAt(json.value, 'v')) > VERSION ? [note('newer')] : [];
  const skipped = others.length === 0 ? [] : [note('other-kind', { n: others.length })];
  return ok({ items: usable.items, notes: [...newer, ...skipped, ...usable.notes] });
}

function readItem(record: Json): ReadSnippet {
  const list = (key: string) => {
    const texts = textsIn(get(record, key));
    return texts.length === 0 ? {} : { [key]: texts };
  };
  const { language, id } = { language: textAt(record, 'language'), id: textAt(record, 'id') };
  const entry = toEntry({
    title: textAt(record, 'title'),
    translated: { parts: [{ kind: 'code', source: textAt(record, 'body') }], notes: [] },
    folder: textsIn(get(record, 'folder')),
    tags: textsIn(get(record, 'tags')),
    abbreviation: textAt(record, 'abbreviation'),
    ...(textAt(record, 'format') === 'markdown' ? { format: 'markdown' as const } : {}),
  });
  const extras = readExtras(record);
  return {
    ...entry,
    ...(id === '' ? {} : { id }),
    ...(language === 'en' || language === 'zh-CN' ? { language } : {}),
    ...list('kinds'),
    ...list('sections'),
    ...list('sites'),
    ...(get(record, 'pinned') === true ? { isPinned: true } : {}),
    ...(Object.keys(extras).length === 0 ? {} : { extras }),
  };
}

/** What other programs said, and keys of versions to come. */
function readExtras(record: Json): Readonly<Record<string, Extras>> {
  const unknown = restOf(record, KNOWN);
  const stored = isRecord(record['extras']) ? (restOf(record['extras'], []) ?? {}) : {};
  const kept = Object.entries(stored).filter((entry): entry is [string, Json] => isRecord(entry[1]));
  return { ...Object.fromEntries(kept), ...(unknown === undefined ? {} : { draftside: unknown }) };
}

function write(snippets: readonly FormatSnippet[], exportedAt: string): WrittenFile {
  const items = snippets.map(({ isPinned, extras = {}, ...snippet }) => {
    const { draftside, ...others } = extras;
    return {
      ...draftside,
      kind: 'snippet',
      ...snippet,
      ...(isPinned === true ? { pinned: true } : {}),
      ...(Object.keys(others).length === 0 ? {} : { extras: others }),
    };
  });
  return {
    text: `${JSON.stringify({ format: LIBRARY_FORMAT, v: VERSION, exportedAt, items }, undefined, 2)}\n`,
    notes: [],
  };
}
