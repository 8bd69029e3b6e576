// Putting snippets into the team's library and taking them back: a new snippet there, and the one here into the trash.
import { idIn, SHARED_ROOT, type Vault, vaultOf } from '../sync/vaults';
import { copySnippet, moveSnippet, saveSnippet, trashSnippet } from './edits';
import type { LibraryEdit } from './library-change';
import type { Folder, Snippet } from './model';

export interface SharingTools {
  readonly nextId: () => string;
  readonly nowMs: number;
}

/** Where something goes: a folder, or none. */
interface Place {
  readonly vault: Vault;
  readonly folderId?: string | undefined;
}

/** Without a folder, things of the team lie in the team's own. */
export function placeIn(vault: Vault, folderId?: string): Place {
  if (folderId !== undefined) return { vault: vaultOf(folderId), folderId };
  return vault === 'shared' ? { vault, folderId: SHARED_ROOT } : { vault };
}

/** A snippet goes where the person said: within its library it moves, across it is put there and trashed here. */
export function moveTo(snippet: Snippet, place: Place, tools: SharingTools): readonly LibraryEdit[] {
  if (vaultOf(snippet.id) === place.vault) return [moveSnippet(snippet.id, place.folderId, tools.nowMs)];
  return [...copyTo(snippet, place, tools), trashSnippet(snippet.id, tools.nowMs)];
}

/** What a person typed: over the snippet as it was; new, or in the place of the one that lay in the other library. */
export function saveIn(
  snippet: Snippet,
  before: Snippet | undefined,
  place: Place,
  tools: SharingTools,
): readonly LibraryEdit[] {
  if (before !== undefined && vaultOf(before.id) === place.vault) {
    const placed = place.folderId === undefined ? snippet : { ...snippet, folderId: place.folderId };
    return [saveSnippet(placed)];
  }
  const made = copyTo(snippet, place, tools);
  return before === undefined ? made : [...made, trashSnippet(before.id, tools.nowMs)];
}

/** A second snippet of the same words. Pins are a matter of whoever set them and stay behind. */
export function copyTo(snippet: Snippet, { vault, folderId }: Place, tools: SharingTools): readonly LibraryEdit[] {
  const { folderId: _folder, pinnedAtMs: _pin, deletedAtMs: _deleted, ...words } = snippet;
  const id = idIn(vault, tools.nextId());
  const placed = folderId === undefined ? {} : { folderId };
  return [copySnippet({ ...words, ...placed, id, createdAtMs: tools.nowMs, updatedAtMs: tools.nowMs }, snippet.id)];
}

/** Whether both lie in the same library; what lies nowhere may lie anywhere. */
const fits = (id: string, folderId: string | undefined) => folderId === undefined || vaultOf(id) === vaultOf(folderId);

/** As it may be stored: a snippet or folder is never written into a folder of the other library. */
export function keptApart<Thing extends Snippet | Folder>(thing: Thing): Thing {
  const key = 'parentId' in thing ? 'parentId' : 'folderId';
  const inside = (thing as { readonly [Key in typeof key]?: string })[key];
  if (fits(thing.id, inside)) return thing;
  const { [key]: _, ...rest } = thing as Thing & Record<typeof key, string>;
  return (vaultOf(thing.id) === 'shared' ? { ...rest, [key]: SHARED_ROOT } : rest) as unknown as Thing;
}

/** What is kept of the team's when a person leaves it, or goes back to a time before. */
export interface TeamThings {
  readonly snippets: readonly Snippet[];
  readonly folders: readonly Folder[];
}

/** The team's things as the person's own. Twice, or on two of their devices, makes the same things, not more. */
export function asOwn({ snippets, folders }: TeamThings, rootId: string): TeamThings {
  const idOf = (id: string) => (id === SHARED_ROOT ? rootId : idIn('own', id));
  const inOwn = (id: string | undefined) => (id === undefined ? {} : { folderId: idOf(id) });
  return {
    folders: folders.map(({ parentId, ...folder }) => ({
      ...folder,
      id: idOf(folder.id),
      ...(parentId === undefined ? {} : { parentId: idOf(parentId) }),
    })),
    snippets: snippets
      .filter(({ deletedAtMs }) => deletedAtMs === undefined)
      .map(({ folderId, pinnedAtMs: _, ...snippet }) => ({ ...snippet, ...inOwn(folderId), id: idOf(snippet.id) })),
  };
}
