import { err, ok, type Result } from '../result';
import { translateClipping, writeClipping } from './clippings-body';
import { toEntry, unusable } from './entry';
import { readJson } from './json';
import type { Format, FormatFailure, FormatInput, FormatSnippet, ReadFile, ReadSnippet, WrittenFile } from './model';
import { isRecord, type Json, listAt, restOf, textAt } from './narrow';
import { toParts } from './read-parts';
import { lost } from './translate';

/** Backups of the extensions Clippings (6.0, 6.1, 6.2) and Sniplets, which share them. */
export const clippings: Format = {
  id: 'clippings',
  name: 'Clippings, Sniplets',
  extension: 'json',
  detect: (_input, json) => isRecord(json) && Array.isArray(json['userClippingsRoot']),
  read,
  write,
};

const ITEM_KEYS = ['name', 'content', 'shortcutKey', 'children'];

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  const all = readFolder(listAt(json.value, 'userClippingsRoot'), []);
  if (all.length === 0) return err({ code: 'empty' });
  const notes = all.map(unusable).filter((one) => one !== undefined);
  return ok({ items: all.filter((item) => unusable(item) === undefined), notes });
}

function readFolder(children: readonly unknown[], folder: readonly string[]): readonly ReadSnippet[] {
  return children.filter(isRecord).flatMap((child) => {
    if (child['sep'] === true) return [];
    if (Array.isArray(child['children'])) return readFolder(child['children'], [...folder, textAt(child, 'name')]);
    return [readClip(child, folder)];
  });
}

const LITERAL = /^\[NOSUBST\]\s*/;

function readClip(clip: Json, folder: readonly string[]): ReadSnippet {
  const name = textAt(clip, 'name');
  const title = name.replace(LITERAL, '');
  const content = textAt(clip, 'content');
  const known = [...ITEM_KEYS, ...['label', 'sourceURL'].filter((key) => textAt(clip, key) === ''), 'seq', 'sid'];
  return toEntry({
    title,
    translated: LITERAL.test(name)
      ? { parts: [{ kind: 'text', text: content }], notes: [] }
      : translateClipping(content, title, folder.at(-1) ?? ''),
    folder,
    abbreviation: textAt(clip, 'shortcutKey'),
    extras: { format: 'clippings', rest: restOf(clip, known) },
  });
}

interface Folder {
  readonly clips: FormatSnippet[];
  readonly folders: Map<string, Folder>;
}

function write(snippets: readonly FormatSnippet[]): WrittenFile {
  const root: Folder = { clips: [], folders: new Map() };
  for (const snippet of snippets) folderAt(root, snippet.folder).clips.push(snippet);
  const notes = snippets.flatMap(({ title, body, tags }) => [
    ...(toParts(body).some(({ kind }) => kind === 'code') ? [lost('code', title)] : []),
    ...(tags.length > 0 ? [lost('tags', title)] : []),
  ]);
  const backup = { version: '6.2', createdBy: 'Draftside', userClippingsRoot: writeFolder(root, { last: 0 }) };
  return { text: `${JSON.stringify(backup, undefined, 2)}\n`, notes };
}

function folderAt(root: Folder, path: readonly string[]): Folder {
  return path.reduce((folder, name) => {
    const found = folder.folders.get(name) ?? { clips: [], folders: new Map() };
    folder.folders.set(name, found);
    return found;
  }, root);
}

function writeFolder({ clips, folders }: Folder, counter: { last: number }): readonly Json[] {
  const inner = [...folders].map(([name, folder]) => ({
    name,
    seq: ++counter.last,
    children: writeFolder(folder, counter),
  }));
  return [...inner, ...clips.map((clip) => writeClip(clip, ++counter.last))];
}

function writeClip({ title, body, abbreviation = '', extras }: FormatSnippet, seq: number): Json {
  const defaults = { sourceURL: '', label: '' };
  return {
    name: title,
    content: writeClipping(toParts(body)),
    shortcutKey: abbreviation,
    ...defaults,
    seq,
    ...extras?.['clippings'],
  };
}
