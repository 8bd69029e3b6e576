import type { Folder, Snippet } from '../snippets/model';
import { fold } from './fold';

/** One text of every snippet, folded, one behind the other: searching one long text is many times faster than many short ones. */
export interface Column {
  readonly text: string;
  /** Row → where its text begins; one more than there are rows. Between two rows lies one character that fits nothing. */
  readonly starts: Uint32Array;
}

/** Folded word → the rows that have it. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** A library made ready for searching. Rows are places in `snippets`. */
export interface PackedLibrary {
  readonly snippets: readonly Snippet[];
  readonly titles: Column;
  readonly bodies: Column;
  readonly abbreviations: Column;
  readonly tags: Postings;
  /** Latin words of titles and tags. */
  readonly words: Postings;
  readonly folders: readonly Folder[];
}

const BETWEEN = '\0';

export function packLibrary(snippets: readonly Snippet[], folders: readonly Folder[]): PackedLibrary {
  const titles = toColumn(snippets.map(({ title }) => fold(title)));
  return {
    snippets,
    titles,
    bodies: toColumn(snippets.map(({ body }) => fold(body))),
    abbreviations: toColumn(snippets.map(({ abbreviation }) => fold(abbreviation ?? ''))),
    tags: toPostings(snippets, ({ tags }) => tags.map(fold)),
    words: toPostings(snippets, ({ tags }, row) => latinWords(`${textAt(titles, row)} ${tags.map(fold).join(' ')}`)),
    folders,
  };
}

function toColumn(texts: readonly string[]): Column {
  const starts = new Uint32Array(texts.length + 1);
  let start = 0;
  for (const [row, text] of texts.entries()) {
    starts[row] = start;
    start += text.length + BETWEEN.length;
  }
  starts[texts.length] = start;
  return { text: texts.join(BETWEEN), starts };
}

function toPostings(
  snippets: readonly Snippet[],
  wordsOf: (snippet: Snippet, row: number) => readonly string[],
): Postings {
  const postings = new Map<string, number[]>();
  for (const [row, snippet] of snippets.entries()) {
    for (const word of wordsOf(snippet, row)) {
      const rows = postings.get(word);
      if (rows === undefined) postings.set(word, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  }
  return postings;
}

export function latinWords(folded: string): readonly string[] {
  return folded.match(/[a-z]{4,}/g) ?? [];
}

/** The text of a row. */
export function textAt({ text, starts }: Column, row: number): string {
  return text.slice(starts[row], endOf({ text, starts }, row));
}

export function endOf({ starts }: Column, row: number): number {
  return (starts[row + 1] ?? 0) - BETWEEN.length;
}
