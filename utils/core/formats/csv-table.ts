import { err, ok, type Result } from '../result';
import { readCsv, writeCsv } from './csv';
import { type Translated, toEntry } from './entry';
import type { Format, FormatFailure, FormatInput, FormatSnippet, ReadFile, ReadSnippet, WrittenFile } from './model';
import { restOf } from './narrow';
import { type Part, text } from './parts';
import { onlyUsable } from './simple-json';

/** Tables: ours with every column, and those of Clippings, Beeftext and ProKeys; any order of columns that have names. */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  detect: ({ name }) => /\.(?:csv|tsv)$/i.test(name),
  read,
  write,
};

type Column = 'title' | 'body' | 'abbreviation' | 'tags' | 'folder' | 'format' | 'language';

const NAMES: Readonly<Record<string, Column>> = {
  title: 'title',
  name: 'title',
  标题: 'title',
  名称: 'title',
  body: 'body',
  content: 'body',
  snippet: 'body',
  text: 'body',
  内容: 'body',
  正文: 'body',
  abbreviation: 'abbreviation',
  keyword: 'abbreviation',
  shortcut: 'abbreviation',
  缩写: 'abbreviation',
  编码: 'abbreviation',
  tags: 'tags',
  标签: 'tags',
  folder: 'folder',
  category: 'folder',
  文件夹: 'folder',
  分类: 'folder',
  format: 'format',
  language: 'language',
};
const OURS = ['title', 'body', 'abbreviation', 'tags', 'folder', 'format', 'language'] as const;

function read(input: FormatInput): Result<ReadFile, FormatFailure> {
  const rows = readCsv(input);
  if (!rows.ok) return rows;
  const [first = [], ...rest] = rows.value;
  const header = columnsOf(first);
  const isOurs = first.length === OURS.length && OURS.every((name, index) => first[index] === name);
  const columns = header ?? (first.length > 2 ? ['abbreviation', 'body', 'title'] : ['title', 'body']);
  const records = (header === undefined ? rows.value : rest).filter((row) => row.some((cell) => cell.trim() !== ''));
  const items = records.map((row) => readRow(isOurs ? row.map(fromText) : row, columns, isOurs));
  return items.length === 0 ? err({ code: 'empty' }) : ok(onlyUsable(items));
}

/** The columns that a first line names, when it does. Without names: name and text, or as Beeftext writes them. */
function columnsOf(row: readonly string[]): readonly (Column | string)[] | undefined {
  const names = row.map((cell) => cell.trim().toLowerCase());
  const columns = names.map((name) => (Object.hasOwn(NAMES, name) ? NAMES[name] : undefined) ?? name);
  return columns.includes('body') ? columns : undefined;
}

/**
 * Spreadsheets calculate what begins like this, and a formula can send what is in the table to anybody. A sign before it,
 * which they do not show, makes it a text.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const asText = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const fromText = (cell: string): string => (FORMULA.test(cell) ? cell.replace(/^'/, '') : cell);

function readRow(row: readonly string[], columns: readonly string[], isOurs: boolean): ReadSnippet {
  const cell = (column: Column) => row[columns.indexOf(column)] ?? '';
  const filled = columns.map((name, index) => [name, row[index] ?? ''] as const).filter(([, value]) => value !== '');
  const folder = cell('folder');
  const language = cell('language');
  const entry = toEntry({
    title: cell('title'),
    // Only our own table holds our language; other people's braces are text.
    translated: isOurs ? asSource(cell('body')) : { parts: [text(cell('body'))], notes: [] },
    abbreviation: cell('abbreviation'),
    tags: cell('tags').split(/[\s,，、;；]+/),
    folder: isOurs ? splitPath(folder) : folder.split('/'),
    ...(cell('format') === 'markdown' ? { format: 'markdown' as const } : {}),
    extras: { format: 'csv', rest: restOf(Object.fromEntries(filled), OURS) },
  });
  return language === 'en' || language === 'zh-CN' ? { ...entry, language } : entry;
}

const asSource = (source: string): Translated => ({ parts: [{ kind: 'code', source } satisfies Part], notes: [] });

function write(snippets: readonly FormatSnippet[]): WrittenFile {
  const rows = snippets.map(({ title, body, abbreviation = '', tags, folder, format = '', language = '' }) => [
    title,
    body,
    abbreviation,
    tags.join(' '),
    joinPath(folder),
    format,
    language,
  ]);
  // The mark tells Excel that the file is UTF-8.
  return { text: `\uFEFF${writeCsv([OURS, ...rows.map((row) => row.map(asText))])}\r\n`, notes: [] };
}

/** A name may hold a slash itself. */
export const joinPath = (folder: readonly string[]): string =>
  folder.map((name) => name.replace(/[\\/]/g, '\\$&')).join('/');

export const splitPath = (path: string): readonly string[] =>
  [...path.matchAll(/((?:[^\\/]|\\.)+)/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));
