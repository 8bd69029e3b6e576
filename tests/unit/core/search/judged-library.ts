import { readFileSync } from 'node:fs';
import type { Folder, Snippet } from '../../../../utils/core/snippets/model';
import { makeSnippets } from '../../../bench/synthetic';

/** What a person types and the titles any of which is meant. */
export interface JudgedPair {
  readonly kind: string;
  readonly query: string;
  readonly wants: readonly string[];
}

const rowsOf = (file: string) =>
  readFileSync(`tests/fixtures/search/${file}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** About two hundred snippets of several offices. */
export function readLibrary(): { readonly snippets: readonly Snippet[]; readonly folders: readonly Folder[] } {
  const rows = rowsOf('library');
  const folders = [...new Set(rows.map(([, , , folder = '']) => folder))];
  const snippets = rows.map(([title = '', body = '', tags = '', folderId = '', abbreviation = ''], index): Snippet => {
    const base = { id: title, title, body, tags: tags.split(','), folderId, language: 'zh-CN' } as const;
    return { ...base, ...(abbreviation ? { abbreviation } : {}), createdAtMs: 0, updatedAtMs: index };
  });
  return { snippets, folders: folders.map((name) => ({ id: name, name, updatedAtMs: 0 })) };
}

/** Queries of every kind. `half` 0 is looked at when the ranking is worked on; 1 is held out and only measured. */
export function readPairs(half: 0 | 1): readonly JudgedPair[] {
  return rowsOf('pairs')
    .map(([kind = '', query = '', wants = '']) => ({ kind, query, wants: wants.split(',') }))
    .filter((_, index) => index % 2 === half);
}

/** Other snippets, none of which answers a query as well by sharing two characters with what is meant. */
export function makeNoise(count: number, library: readonly Snippet[]): readonly Snippet[] {
  const taken = new Set(library.flatMap(({ title, body, tags }) => [title, body, ...tags].flatMap(pairsOf)));
  return makeSnippets(count)
    .filter(({ title, tags }) => ![title, ...tags].flatMap(pairsOf).some((pair) => taken.has(pair)))
    .map((snippet, index) => ({ ...snippet, body: '', updatedAtMs: -index }));
}

const pairsOf = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
