import type { Snippet } from '../snippets/model';
import { folderPaths } from './folders';
import type { FormatSnippet } from './model';
import type { LibraryContent } from './plan';

/** The library without ids of folders and times, for writers. */
export function toFormatSnippets({ snippets, folders }: LibraryContent): readonly FormatSnippet[] {
  const paths = folderPaths(folders);
  return snippets.map((snippet) => toFormatSnippet(snippet, paths));
}

function toFormatSnippet(
  {
    id,
    title,
    body,
    tags,
    language,
    format,
    abbreviation,
    kinds,
    sections,
    sites,
    extras,
    folderId,
    pinnedAtMs,
  }: Snippet,
  paths: ReadonlyMap<string, readonly string[]>,
): FormatSnippet {
  return {
    id,
    title,
    body,
    tags,
    language,
    folder: (folderId === undefined ? undefined : paths.get(folderId)) ?? [],
    ...(format === undefined ? {} : { format }),
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(sections === undefined ? {} : { sections }),
    ...(sites === undefined ? {} : { sites }),
    ...(extras === undefined ? {} : { extras }),
    ...(pinnedAtMs === undefined ? {} : { isPinned: true }),
  };
}
