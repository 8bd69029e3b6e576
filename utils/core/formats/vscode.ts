import { err, ok, type Result } from '../result';
import { toEntry, unusable } from './entry';
import { readJson } from './json';
import type { Format, FormatFailure, FormatInput, FormatSnippet, ReadFile, WrittenFile } from './model';
import { get, isRecord, type Json, restOf, textAt, textsIn } from './narrow';
import { toParts } from './read-parts';
import { lost } from './translate';
import { translateVscode } from './vscode-body';
import { writeVscodeBody } from './vscode-write';

/** Snippet files of Visual Studio Code: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
export const vscode: Format = {
  id: 'vscode',
  name: 'VS Code',
  extension: 'code-snippets',
  detect: ({ name }, json) => /\.code-snippets$/i.test(name) || looksLikeSnippets(json),
  read,
  write,
};

const isSnippet = (value: unknown): value is Json => {
  const body = get(value, 'body');
  return typeof body === 'string' || (Array.isArray(body) && body.every((line) => typeof line === 'string'));
};

function looksLikeSnippets(json: unknown): boolean {
  const values = isRecord(json) ? Object.values(json) : [];
  return values.length > 0 && values.every((value) => isSnippet(value) && get(value, 'prefix') !== undefined);
}

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const json = readJson(input);
  if (!json.ok) return json;
  if (!isRecord(json.value)) return err({ code: 'unknown' });
  const items = Object.entries(json.value)
    .filter((entry): entry is [string, Json] => isSnippet(entry[1]))
    .map(([title, snippet]) => readSnippet(title, snippet));
  if (items.length === 0) return err({ code: 'empty' });
  const notes = items.map(unusable).filter((one) => one !== undefined);
  return ok({ items: items.filter((item) => unusable(item) === undefined), notes });
}

function readSnippet(title: string, snippet: Json) {
  const body = get(snippet, 'body');
  const [prefix = '', ...more] = textsIn(get(snippet, 'prefix'));
  const rest = restOf(snippet, ['prefix', 'body']);
  return toEntry({
    title,
    translated: translateVscode(Array.isArray(body) ? body.join('\n') : textAt(snippet, 'body')),
    abbreviation: prefix,
    extras: { format: 'vscode', rest: more.length === 0 ? rest : { ...rest, prefix: more } },
  });
}

function write(snippets: readonly FormatSnippet[]): WrittenFile {
  const used = new Map<string, number>();
  const notes = snippets.flatMap(({ title, body, folder, tags }) => [
    ...(toParts(body).some(({ kind }) => kind === 'code') ? [lost('code', title)] : []),
    ...(folder.length > 0 || tags.length > 0 ? [lost('folder', title)] : []),
  ]);
  const entries = snippets.map((snippet) => [unique(snippet.title, used), writeSnippet(snippet)] as const);
  return { text: `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`, notes };
}

function writeSnippet({ body, abbreviation, extras }: FormatSnippet) {
  const { prefix: more, ...rest } = extras?.['vscode'] ?? {};
  const prefixes = [...(abbreviation === undefined ? [] : [abbreviation]), ...textsIn(more)];
  return {
    prefix: prefixes.length > 1 ? prefixes : (prefixes[0] ?? ''),
    body: writeVscodeBody(toParts(body)).split('\n'),
    ...rest,
  };
}

/** Names are keys: the second 开头 becomes 开头 (2). */
function unique(title: string, used: Map<string, number>): string {
  const count = (used.get(title) ?? 0) + 1;
  used.set(title, count);
  return count === 1 ? title : unique(`${title} (${count})`, used);
}
