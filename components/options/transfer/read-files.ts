import type { ReadSnippet } from '@/utils/core/formats/model';
import type { MessageRef } from '@/utils/core/rules/rule';
import { decodeText } from './decode';
import type { GivenFile } from './dropped-files';

/** What all chosen files hold. */
export interface FilesRead {
  /** File name and format of those that could be read. */
  readonly sources: readonly { readonly file: string; readonly format: string }[];
  readonly items: readonly ReadSnippet[];
  readonly notes: readonly MessageRef[];
  readonly failures: readonly MessageRef[];
}

/** Larger than any library of text: not even read. */
const MOST_BYTES = 60_000_000;

/** Reads them one after the other. The parsers are loaded now, not with the page. */
export async function readFiles(given: readonly GivenFile[]): Promise<FilesRead> {
  const all: FilesRead[] = [];
  for (const one of given) all.push(await readFile(one));
  return {
    sources: all.flatMap(({ sources }) => sources),
    items: all.flatMap(({ items }) => items),
    notes: all.flatMap(({ notes }) => notes),
    failures: all.flatMap(({ failures }) => failures),
  };
}

async function readFile({ file, path }: GivenFile): Promise<FilesRead> {
  const { readLibraryFile } = await import('@/utils/core/formats');
  if (file.size > MOST_BYTES) return failed(file, 'too-big');
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return failed(file, 'encoding');
  const read = readLibraryFile({ name: file.name, text: text.value, path });
  if (!read.ok) {
    const { code, line } = read.failure;
    return line === undefined ? failed(file, code) : failed(file, `${code}-line`, { line });
  }
  const { format, items, notes } = read.value;
  return { sources: [{ file: file.name, format: format.name }], items, notes, failures: [] };
}

function failed({ name }: File, code: string, params: Readonly<Record<string, number>> = {}): FilesRead {
  const failure = { key: `import.failure.${code}`, params: { file: name, ...params } };
  return { sources: [], items: [], notes: [], failures: [failure] };
}
