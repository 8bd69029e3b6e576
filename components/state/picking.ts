import { type ReadonlySignal, signal } from '@preact/signals';
import { pinSnippet, saveFolder, tagSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import type { LibraryEdit } from '@/utils/core/snippets/library-change';
import type { Folder, Snippet } from '@/utils/core/snippets/model';
import { SHARED_ROOT, type Vault } from '@/utils/core/sync/vaults';
import type { PanelServices } from '../services';
import { placing } from './late-parts';
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

  /** Without a folder: out of every folder, each in the library it is in. */
  async move(folderId: string | undefined): Promise<void> {
    const { movesTo } = await placing.load();
    await this.#finish(movesTo(this.#picks(), folderId, this.#tools()), 'library.moved', { n: this.#ids().length });
  }

  /** What is picked in the other library goes to `vault`, or is copied there. */
  async share(vault: Vault, how: 'move' | 'copy'): Promise<void> {
    const { sharesTo } = await placing.load();
    const { edits, key, n } = sharesTo(this.#picks(), vault, how, this.#tools());
    await this.#finish(edits, key, { n });
  }

  /** A new folder inside `parentId` that takes what is picked. */
  async moveToNew(name: string, parentId: string | undefined): Promise<void> {
    const { movesTo, newFolder } = await placing.load();
    const folder = newFolder(name, parentId, this.#tools());
    const edits = [saveFolder(folder), ...movesTo(this.#picks(), folder.id, this.#tools())];
    await this.#finish(edits, 'library.moved', { n: this.#ids().length });
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

  /** What lies in the folder moves to its parent. The team's own stays: it is the team. */
  async removeFolder(folder: Folder): Promise<void> {
    if (folder.id === SHARED_ROOT) return;
    const { folderRemoval } = await placing.load();
    const { all, folders } = this.#library;
    const edits = folderRemoval(folder, all.value ?? [], folders.value, this.#services.clock.nowMs());
    await this.#library.change(edits, { key: 'library.folder.removed', params: { name: folder.name } });
  }

  #tools() {
    const { clock, ids } = this.#services;
    return { nextId: ids.next, nowMs: clock.nowMs() };
  }

  #picks(): readonly Snippet[] {
    return (this.#library.all.value ?? []).filter(({ id }) => this.#picked.value?.has(id));
  }

  #ids(): readonly string[] {
    return [...(this.#picked.value ?? [])];
  }

  async #changePicked(toEdit: (id: string) => LibraryEdit, key: string, params: { tag?: string } = {}): Promise<void> {
    const ids = this.#ids();
    await this.#finish(ids.map(toEdit), key, { n: ids.length, ...params });
  }

  async #finish(edits: readonly LibraryEdit[], key: string, params: Record<string, string | number>): Promise<void> {
    if (edits.length > 0 && (await this.#library.change(edits, { key, params }, true))) this.end();
  }
}
