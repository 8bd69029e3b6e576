// A subscribed library among the person's own phrases. Whatever a person has touched is theirs from then on.
import { saveFolder, saveSnippet, trashSnippet } from '../snippets/edits';
import { isSame, type LibraryEdit } from '../snippets/library-change';
import type { Folder, Snippet } from '../snippets/model';
import { hashText } from '../sync/hash-text';
import type { LibraryContent, LibrarySnippet } from './model';

/** Beginning of the ids of all that comes from subscribed libraries. */
export const TEAM_PREFIX = 'team.';

/** Whether a thing of the library comes from a subscription; without a sync record of its own it is not the person's. */
export const isFromLibrary = (id: string): boolean => id.startsWith(TEAM_PREFIX);

const snippetIdOf = (libraryId: string, id: string) => `${TEAM_PREFIX}${libraryId}/${id}`;

/** What the library gives, as snippets and folders. */
export function toThings(
  content: LibraryContent,
  atMs: number,
): { readonly snippets: ReadonlyMap<string, Snippet>; readonly folders: ReadonlyMap<string, Folder> } {
  const folders = new Map<string, Folder>();
  const folderFor = (path: readonly string[]): string => {
    const parentId = path.length === 0 ? undefined : folderFor(path.slice(0, -1));
    const id = snippetIdOf(content.id, path.length === 0 ? '' : hashText(path.join('\n')));
    const name = path.at(-1) ?? content.name;
    folders.set(id, { id, name, ...(parentId === undefined ? {} : { parentId }), updatedAtMs: atMs });
    return id;
  };
  const snippets = content.snippets.map((item) => toSnippet(content.id, item, folderFor(item.folder), atMs));
  return { snippets: new Map(snippets.map((snippet) => [snippet.id, snippet])), folders };
}

function toSnippet(libraryId: string, item: LibrarySnippet, folderId: string, atMs: number): Snippet {
  const { folder: _, id, ...rest } = item;
  return { ...rest, id: snippetIdOf(libraryId, id), folderId, createdAtMs: atMs, updatedAtMs: atMs };
}

/** What is here of a library's things. */
export interface Here {
  readonly snippets: ReadonlyMap<string, Snippet>;
  readonly folders: ReadonlyMap<string, Folder>;
  /** Whether a person has written the thing, here or on another device of theirs. */
  readonly isRecorded: (kind: 'snippet' | 'folder', id: string) => boolean;
}

export interface LibraryUpdate {
  /** Of things that nobody touched: not to be sent anywhere. */
  readonly silent: readonly LibraryEdit[];
  /** Of things that were touched and put back: as an edit of the person's, so that their other devices hear of it. */
  readonly recorded: readonly LibraryEdit[];
  /** Phrases that stay as the person has them, though the library gives them otherwise. */
  readonly kept: number;
}

/** From `before` to `after`; either may be absent: a library that is new, or given up. */
export function planUpdate(
  before: LibraryContent | undefined,
  after: LibraryContent | undefined,
  here: Here,
  atMs: number,
): LibraryUpdate {
  const old = before ? toThings(before, atMs) : NOTHING;
  const next = after ? toThings(after, atMs) : NOTHING;
  const silent: LibraryEdit[] = [];
  const recorded: LibraryEdit[] = [];
  let kept = 0;
  const put = (edit: LibraryEdit) => (here.isRecorded(edit.kind, edit.id) ? recorded : silent).push(edit);
  for (const id of new Set([...old.snippets.keys(), ...next.snippets.keys()])) {
    const [given, now, wanted] = [old.snippets.get(id), here.snippets.get(id), next.snippets.get(id)];
    if (isUntouched(given, now, here.isRecorded('snippet', id))) put(editTo(id, now, wanted, atMs, here));
    else if (!isAlike(now, wanted)) kept += 1;
  }
  for (const id of new Set([...old.folders.keys(), ...next.folders.keys()])) {
    const [now, wanted] = [here.folders.get(id), next.folders.get(id)];
    if (here.isRecorded('folder', id)) continue;
    if (wanted === undefined) put({ kind: 'folder', id, toNext: () => undefined });
    else if (now?.name !== wanted.name || now.parentId !== wanted.parentId) put(saveFolder(wanted));
  }
  return { silent, recorded, kept };
}

const NOTHING = { snippets: new Map<string, Snippet>(), folders: new Map<string, Folder>() };

/** As the library gave it; or not here, and nobody has taken it away. */
function isUntouched(given: Snippet | undefined, now: Snippet | undefined, isRecorded: boolean): boolean {
  if (now === undefined) return !isRecorded;
  return given !== undefined && isAlike(given, now);
}

function editTo(
  id: string,
  now: Snippet | undefined,
  wanted: Snippet | undefined,
  atMs: number,
  here: Here,
): LibraryEdit {
  if (wanted === undefined)
    return here.isRecorded('snippet', id) ? trashSnippet(id, atMs) : { kind: 'snippet', id, toNext: () => undefined };
  if (now === undefined) return saveSnippet(wanted);
  if (isAlike(now, wanted)) return { kind: 'snippet', id, toNext: (found) => found };
  const pinned = now.pinnedAtMs === undefined ? {} : { pinnedAtMs: now.pinnedAtMs };
  return saveSnippet({ ...wanted, ...pinned, createdAtMs: now.createdAtMs });
}

/** Whether two say the same; pins and times are nobody's wording. */
function isAlike(one: Snippet | undefined, other: Snippet | undefined): boolean {
  return isSame(wordingOf(one), wordingOf(other));
}

function wordingOf(snippet: Snippet | undefined): unknown {
  if (snippet === undefined) return undefined;
  const { pinnedAtMs: _pin, createdAtMs: _made, updatedAtMs: _edited, ...wording } = snippet;
  return wording;
}

/** Ids of phrases that a person has changed or deleted, and that the library still gives. */
export function overriddenIn(content: LibraryContent, here: Here): readonly string[] {
  const { snippets } = toThings(content, 0);
  return [...snippets].filter(([id, given]) => !isAlike(given, here.snippets.get(id))).map(([id]) => id);
}

/** Back to the library's wording, as edits of the person's. */
export function planRevert(content: LibraryContent, here: Here, atMs: number): readonly LibraryEdit[] {
  const { snippets } = toThings(content, atMs);
  return overriddenIn(content, here).flatMap((id) => {
    const given = snippets.get(id);
    return given === undefined ? [] : [saveSnippet(given)];
  });
}
