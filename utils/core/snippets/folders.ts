import { SHARED_ROOT, vaultOf } from '../sync/vaults';
import type { Folder, Snippet } from './model';

/** A folder with its place in the tree. */
export interface FolderPlace {
  readonly folder: Folder;
  readonly depth: number;
}

/**
 * All folders as a tree written line by line: each before those in it, neighbours by name. A folder whose parent is gone,
 * or that lies in itself by way of others, stands at the top: merging two devices' moves can make such.
 */
export function inTreeOrder(folders: readonly Folder[], language: string): readonly FolderPlace[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = [...folders].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const known = new Map(folders.map((folder) => [folder.id, folder]));
  const placed: FolderPlace[] = [];
  const place = (parentId: string | undefined, depth: number) => {
    for (const folder of byName) {
      if (parentOf(folder, known) !== parentId) continue;
      placed.push({ folder, depth });
      place(folder.id, depth + 1);
    }
  };
  place(undefined, 0);
  return placed;
}

/** The folder's parent, unless it is gone or lies in the folder itself. */
function parentOf(folder: Folder, known: ReadonlyMap<string, Folder>): string | undefined {
  const seen = new Set([folder.id]);
  let { parentId } = folder;
  while (parentId !== undefined && known.has(parentId)) {
    if (seen.has(parentId)) return undefined;
    seen.add(parentId);
    parentId = known.get(parentId)?.parentId;
  }
  return folder.parentId !== undefined && known.has(folder.parentId) ? folder.parentId : undefined;
}

/** The folders and all that lie in them, to any depth. */
export function withDescendants(folders: readonly Folder[], ids: readonly string[]): ReadonlySet<string> {
  const inside = new Set(ids);
  let size = -1;
  while (size !== inside.size) {
    size = inside.size;
    for (const { id, parentId } of folders) if (parentId !== undefined && inside.has(parentId)) inside.add(id);
  }
  return inside;
}

/** Those in a folder, to any depth; all, when it is undefined. The team's folder has all of the team's. */
export function snippetsIn(
  snippets: readonly Snippet[],
  folders: readonly Folder[],
  folder: string | undefined,
): readonly Snippet[] {
  if (folder === undefined) return snippets;
  if (folder === SHARED_ROOT) return snippets.filter(({ id }) => vaultOf(id) === 'shared');
  const inside = withDescendants(folders, [folder]);
  return snippets.filter(({ folderId }) => folderId !== undefined && inside.has(folderId));
}
