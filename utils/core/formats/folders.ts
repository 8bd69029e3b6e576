import type { Folder } from '../snippets/model';

/** Folder id → its names from the top down. A parent that is gone or a circle counts as the top. */
export function folderPaths(folders: readonly Folder[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  return new Map(folders.map(({ id }) => [id, pathOf(id, byId)]));
}

function pathOf(id: string, byId: ReadonlyMap<string, Folder>): readonly string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let folder = byId.get(id); folder && !seen.has(folder.id); folder = byId.get(folder.parentId ?? '')) {
    seen.add(folder.id);
    path.unshift(folder.name);
  }
  return path;
}

/** A path as one key. */
export const pathKey = (path: readonly string[]): string => JSON.stringify(path);

/** Finds folders by path and makes those that are missing. */
export class FolderMaker {
  readonly made: Folder[] = [];
  readonly #ids: Map<string, string>;
  readonly #next: () => string;
  readonly #nowMs: number;

  constructor(folders: readonly Folder[], next: () => string, nowMs: number) {
    const paths = folderPaths(folders);
    this.#ids = new Map([...paths].map(([id, path]) => [pathKey(path), id]));
    this.#next = next;
    this.#nowMs = nowMs;
  }

  /** Undefined for the empty path. */
  idOf(path: readonly string[]): string | undefined {
    const name = path.at(-1);
    if (name === undefined) return undefined;
    const key = pathKey(path);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const parentId = this.idOf(path.slice(0, -1));
    const folder = { id: this.#next(), name, updatedAtMs: this.#nowMs };
    this.made.push(parentId === undefined ? folder : { ...folder, parentId });
    this.#ids.set(key, folder.id);
    return folder.id;
  }
}
