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
import { copyTo, moveTo, placeIn } from '@/utils/core/snippets/sharing';
import { idIn, SHARED_ROOT, type Vault, vaultOf } from '@/utils/core/sync/vaults';
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

  /** Out of every folder: each stays in the library it is in. */
  async move(folderId: string | undefined): Promise<void> {
    await this.#finish(this.#movesTo(folderId), 'library.moved', { n: this.#ids().length });
  }

  /** How many of what is picked lie in `vault`. */
  countIn(vault: Vault): number {
    return this.#pickedIn(vault).length;
  }

  /** What is picked in the other library goes to `vault`, or is copied there. */
  async share(vault: Vault, how: 'move' | 'copy'): Promise<void> {
    const picked = this.#pickedIn(vault === 'own' ? 'shared' : 'own');
    const act = how === 'move' ? moveTo : copyTo;
    const edits = picked.flatMap((snippet) => act(snippet, placeIn(vault), this.#tools()));
    await this.#finish(edits, SHARED_TEXTS[vault][how], { n: picked.length });
  }

  /** A new folder inside `parentId` that takes what is picked. */
  async moveToNew(name: string, parentId: string | undefined): Promise<void> {
    const { clock, ids } = this.#services;
    const id = idIn(parentId === undefined ? 'own' : vaultOf(parentId), ids.next());
    const inside = parentId === undefined ? {} : { parentId };
    const folder: Folder = { id, name, updatedAtMs: clock.nowMs(), ...inside };
    const edits = [saveFolder(folder), ...this.#movesTo(id)];
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

  /** What lies in the folder moves to its parent. */
  async removeFolder(folder: Folder): Promise<void> {
    if (folder.id === SHARED_ROOT) return; // it is the team
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

  #tools() {
    const { clock, ids } = this.#services;
    return { nextId: ids.next, nowMs: clock.nowMs() };
  }

  #movesTo(folderId: string | undefined): readonly LibraryEdit[] {
    return this.#picks().flatMap((snippet) => moveTo(snippet, placeIn(vaultOf(snippet.id), folderId), this.#tools()));
  }

  #picks(): readonly Snippet[] {
    return (this.#library.all.value ?? []).filter(({ id }) => this.#picked.value?.has(id));
  }

  #pickedIn(vault: Vault): readonly Snippet[] {
    return this.#picks().filter(({ id }) => vaultOf(id) === vault);
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

/** What is said when it is done, by where it went. */
const SHARED_TEXTS = {
  shared: { move: 'shared.put.done', copy: 'shared.copied-there' },
  own: { move: 'shared.take.done', copy: 'shared.copied-here' },
} as const;

function movedTo({ parentId: _, ...folder }: Folder, parentId: string | undefined, updatedAtMs: number): Folder {
  return { ...folder, updatedAtMs, ...(parentId === undefined ? {} : { parentId }) };
}
