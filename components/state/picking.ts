import { type ReadonlySignal, signal } from '@preact/signals';
import {
  moveSnippet,
  pinSnippet,
  removeFolder,
  saveFolder,
  tagSnippet,
  trashSnippet,
} from '@/utils/core/snippets/edits';
import type { LibraryEdit } from '@/utils/core/snippets/library-change';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import type { PanelServices } from '../services';
import type { SnippetLibrary } from './snippet-library';

/** Putting the library in order: folders, pins, and many snippets at once. Every act can be undone from its notice. */
export class Picking {
  readonly #services: PanelServices;
  readonly #library: SnippetLibrary;
  /** Undefined: none are being picked. */
  readonly #picked = signal<ReadonlySet<string> | undefined>(undefined);

  constructor(services: PanelServices, library: SnippetLibrary) {
    this.#services = services;
    this.#library = library;
  }

  get picked(): ReadonlySignal<ReadonlySet<string> | undefined> {
    return this.#picked;
  }

  start = (): void => {
    this.#picked.value = new Set();
  };

  end = (): void => {
    this.#picked.value = undefined;
  };

  pick(ids: readonly string[]): void {
    this.#picked.value = new Set([...(this.#picked.value ?? []), ...ids]);
  }

  toggle(id: string): void {
    const picked = new Set(this.#picked.value);
    if (!picked.delete(id)) picked.add(id);
    this.#picked.value = picked;
  }

  async move(folderId: string | undefined): Promise<void> {
    const now = this.#services.clock.nowMs();
    await this.#changePicked((id) => moveSnippet(id, folderId, now), 'library.moved');
  }

  /** A new folder inside `parentId` that takes what is picked. */
  async moveToNew(name: string, parentId: string | undefined): Promise<void> {
    const { clock, ids } = this.#services;
    const now = clock.nowMs();
    const folder: Folder = { id: ids.next(), name, updatedAtMs: now, ...(parentId === undefined ? {} : { parentId }) };
    const moves = this.#ids().map((id) => moveSnippet(id, folder.id, now));
    await this.#finish([saveFolder(folder), ...moves], 'library.moved', { n: moves.length });
  }

  async tag(tag: string): Promise<void> {
    const now = this.#services.clock.nowMs();
    await this.#changePicked((id) => tagSnippet(id, tag, now), 'library.tagged', { tag });
  }

  async remove(): Promise<void> {
    const now = this.#services.clock.nowMs();
    await this.#changePicked((id) => trashSnippet(id, now), 'library.deleted');
  }

  async togglePin({ id, title, pinnedAtMs }: Snippet): Promise<void> {
    const isPinned = pinnedAtMs !== undefined;
    const edit = pinSnippet(id, isPinned ? undefined : this.#services.clock.nowMs());
    await this.#library.change([edit], { key: isPinned ? 'library.unpin' : 'library.pin', params: { name: title } });
  }

  /** What lies in the folder moves to its parent. */
  async removeFolder(folder: Folder): Promise<void> {
    const now = this.#services.clock.nowMs();
    const inside = (this.#library.all.value ?? []).filter(({ folderId }) => folderId === folder.id);
    const folders = this.#library.folders.value.filter(({ parentId }) => parentId === folder.id);
    const edits = [
      ...inside.map(({ id }) => moveSnippet(id, folder.parentId, now)),
      ...folders.map((child) => saveFolder(movedTo(child, folder.parentId, now))),
      removeFolder(folder.id),
    ];
    await this.#library.change(edits, { key: 'library.folder.removed', params: { name: folder.name } });
  }

  #ids(): readonly string[] {
    return [...(this.#picked.value ?? [])];
  }

  async #changePicked(toEdit: (id: string) => LibraryEdit, key: string, params: { tag?: string } = {}): Promise<void> {
    const ids = this.#ids();
    await this.#finish(ids.map(toEdit), key, { n: ids.length, ...params });
  }

  async #finish(edits: readonly LibraryEdit[], key: string, params: Record<string, string | number>): Promise<void> {
    if (edits.length > 0 && (await this.#library.change(edits, { key, params }))) this.end();
  }
}

function movedTo({ parentId: _, ...folder }: Folder, parentId: string | undefined, updatedAtMs: number): Folder {
  return { ...folder, updatedAtMs, ...(parentId === undefined ? {} : { parentId }) };
}
