import type { Folder, Snippet } from '../snippets/model';
import { type Column, toColumn } from './column';
import { fold } from './fold';
import { type IndexedColumn, toIndexedColumn } from './indexed-column';
import { SpelledRows } from './spelled-rows';

/** Folded word → the rows that have it. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** A library made ready for searching. Rows are places in `snippets`. */
export interface PackedLibrary {
  readonly snippets: readonly Snippet[];
  readonly titles: IndexedColumn;
  readonly bodies: Column;
  /** How the bodies may be spelled; most queries do not need it. */
  readonly bodySounds: () => SpelledRows;
  readonly abbreviations: Column;
  readonly tags: Postings;
  /** Latin words of titles and tags. */
  readonly words: Postings;
  /** Rows that are kept at the top. */
  readonly pinned: readonly number[];
  readonly folders: readonly Folder[];
}

export function packLibrary(snippets: readonly Snippet[], folders: readonly Folder[]): PackedLibrary {
  const bodies = toColumn(snippets.map(({ body }) => body));
  return {
    snippets,
    titles: toIndexedColumn(snippets.map(({ title }) => title)),
    bodies,
    bodySounds: once(() => new SpelledRows(bodies)),
    abbreviations: toColumn(snippets.map(({ abbreviation = '' }) => abbreviation)),
    ...toPostings(snippets),
    pinned: snippets.flatMap(({ pinnedAtMs }, row) => (pinnedAtMs === undefined ? [] : [row])),
    folders,
  };
}

/** Makes a value when it is first asked for. */
export function once<Value>(create: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: create() };
    return made.value;
  };
}

function toPostings(snippets: readonly Snippet[]): Pick<PackedLibrary, 'tags' | 'words'> {
  const [tags, words] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const [row, { title, tags: own }] of snippets.entries()) {
    for (const word of latinWords(title)) post(words, word, row);
    for (const tag of own) {
      post(tags, fold(tag), row);
      for (const word of latinWords(tag)) post(words, word, row);
    }
  }
  return { tags, words };
}

function post(postings: Map<string, number[]>, word: string, row: number): void {
  const rows = postings.get(word);
  if (rows === undefined) postings.set(word, [row]);
  else if (rows.at(-1) !== row) rows.push(row);
}

const LATIN = /[a-zａ-ｚ]{4}/i;

function latinWords(text: string): readonly string[] {
  return LATIN.test(text) ? (fold(text).match(/[a-z]{4,}/g) ?? []) : [];
}
