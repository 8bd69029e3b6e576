import type { LibraryEdit } from './library-change';
import type { Folder, Snippet } from './model';

/** Edits that people make, one record each; what is not there stays so. */

export function saveSnippet(snippet: Snippet): LibraryEdit {
  return { kind: 'snippet', id: snippet.id, toNext: () => snippet };
}

/** A new snippet made of another, whose earlier wordings come along. */
export function copySnippet(snippet: Snippet, madeFrom: string): LibraryEdit {
  return { ...saveSnippet(snippet), madeFrom };
}

export function trashSnippet(id: string, atMs: number): LibraryEdit {
  return changeSnippet(id, (snippet) => ({ ...snippet, deletedAtMs: atMs }));
}

export function restoreSnippet(id: string): LibraryEdit {
  return changeSnippet(id, (snippet) => without(snippet, 'deletedAtMs'));
}

/** Removes for good what still lies in the trash. */
export function purgeSnippet(id: string): LibraryEdit {
  return { kind: 'snippet', id, toNext: (now) => (now?.deletedAtMs === undefined ? now : undefined) };
}

export function pinSnippet(id: string, atMs: number | undefined): LibraryEdit {
  return changeSnippet(id, (snippet) =>
    atMs === undefined ? without(snippet, 'pinnedAtMs') : { ...snippet, pinnedAtMs: atMs },
  );
}

/** `folderId` undefined: out of every folder. */
export function moveSnippet(id: string, folderId: string | undefined, atMs: number): LibraryEdit {
  return changeSnippet(id, (snippet) => {
    if (snippet.folderId === folderId) return snippet;
    const moved = { ...without(snippet, 'folderId'), updatedAtMs: atMs };
    return folderId === undefined ? moved : { ...moved, folderId };
  });
}

export function tagSnippet(id: string, tag: string, atMs: number): LibraryEdit {
  return changeSnippet(id, (snippet) =>
    snippet.tags.includes(tag) ? snippet : { ...snippet, tags: [...snippet.tags, tag], updatedAtMs: atMs },
  );
}

/** Adds or replaces a folder. */
export function saveFolder(folder: Folder): LibraryEdit {
  return { kind: 'folder', id: folder.id, toNext: () => folder };
}

/** Removes a folder alone; what lies in it is moved by edits of its own. */
export function removeFolder(id: string): LibraryEdit {
  return { kind: 'folder', id, toNext: () => undefined };
}

function changeSnippet(id: string, toChanged: (snippet: Snippet) => Snippet): LibraryEdit {
  return { kind: 'snippet', id, toNext: (now) => (now === undefined ? undefined : toChanged(now)) };
}

function without(snippet: Snippet, key: 'deletedAtMs' | 'pinnedAtMs' | 'folderId'): Snippet {
  if (!(key in snippet)) return snippet;
  const rest: { -readonly [Key in keyof Snippet]: Snippet[Key] } = { ...snippet };
  delete rest[key];
  return rest;
}
