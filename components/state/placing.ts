// What is written when snippets and folders change places. Fetched after the first paint.
import { moveSnippet, removeFolder, saveFolder } from '@/utils/core/snippets/edits';
import type { LibraryEdit } from '@/utils/core/snippets/library-change';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import { copyTo, moveTo, placeIn, type SharingTools } from '@/utils/core/snippets/sharing';
import { idIn, type Vault, vaultOf } from '@/utils/core/sync/vaults';

export { placeIn, saveIn } from '@/utils/core/snippets/sharing';

/** Into the folder; without one, each out of every folder of the library it is in. */
export function movesTo(
  snippets: readonly Snippet[],
  folderId: string | undefined,
  tools: SharingTools,
): readonly LibraryEdit[] {
  return snippets.flatMap((snippet) => moveTo(snippet, placeIn(vaultOf(snippet.id), folderId), tools));
}

/** Those of the other library go to `vault`, or are copied there; and what is said when it is done. */
export function sharesTo(snippets: readonly Snippet[], vault: Vault, how: 'move' | 'copy', tools: SharingTools) {
  const moved = snippets.filter(({ id }) => vaultOf(id) !== vault);
  const act = how === 'move' ? moveTo : copyTo;
  const edits = moved.flatMap((snippet) => act(snippet, placeIn(vault), tools));
  return { edits, key: SAID[vault][how], n: moved.length };
}

const SAID = {
  shared: { move: 'shared.put.done', copy: 'shared.copied-there' },
  own: { move: 'shared.take.done', copy: 'shared.copied-here' },
} as const;

/** A new folder inside `parentId`, in the same library. */
export function newFolder(name: string, parentId: string | undefined, { nextId, nowMs }: SharingTools): Folder {
  const id = idIn(parentId === undefined ? 'own' : vaultOf(parentId), nextId());
  return { id, name, updatedAtMs: nowMs, ...(parentId === undefined ? {} : { parentId }) };
}

/** What lies in the folder moves to its parent. */
export function folderRemoval(
  folder: Folder,
  snippets: readonly Snippet[],
  folders: readonly Folder[],
  nowMs: number,
): readonly LibraryEdit[] {
  const inside = snippets.filter(({ folderId }) => folderId === folder.id);
  const children = folders.filter(({ parentId }) => parentId === folder.id);
  return [
    ...inside.map(({ id }) => moveSnippet(id, folder.parentId, nowMs)),
    ...children.map((child) => saveFolder(movedTo(child, folder.parentId, nowMs))),
    removeFolder(folder.id),
  ];
}

function movedTo({ parentId: _, ...folder }: Folder, parentId: string | undefined, updatedAtMs: number): Folder {
  return { ...folder, updatedAtMs, ...(parentId === undefined ? {} : { parentId }) };
}
