import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/utils/app/failures';
import type { Result } from '@/utils/core/result';
import type { MessageRef } from '@/utils/core/rules/rule';
import { trashSnippet } from '@/utils/core/snippets/edits';
import type { LibraryEdit } from '@/utils/core/snippets/library-change';
import type { Folder, Snippet, SnippetUsage } from '@/utils/core/snippets/model';
import { vaultOf } from '@/utils/core/sync/vaults';
import type { PanelServices } from '../services';
import type { Acts } from './acts';
import { placing } from './late-parts';
import type { Toasts } from './toasts';

/** What the editor gives; undefined takes a property away. */
export type SnippetDraft = Pick<Snippet, 'title' | 'body' | 'tags'> & {
  readonly [Key in 'abbreviation' | 'folderId' | 'kinds' | 'sections' | 'sites' | 'format']?: Snippet[Key] | undefined;
};

interface Sources {
  readonly services: PanelServices;
  readonly acts: Acts;
  readonly toasts: Toasts;
}

/** Rows shown while the rest of a large library is being read. */
const FIRST_ROWS = 100;

/** The stored snippets: read, saved, deleted and brought back. Trouble is shown in the outcome bar. */
export class SnippetLibrary {
  readonly #sources: Sources;
  readonly #all = signal<readonly Snippet[] | undefined>(undefined);
  readonly #folders = signal<readonly Folder[]>([]);
  readonly #usage = signal<readonly SnippetUsage[]>([]);
  readonly dispose: () => void;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.dispose = sources.services.snippets.onChange(this.load);
  }

  /** Undefined until the first of them have been read. */
  get all(): ReadonlySignal<readonly Snippet[] | undefined> {
    return this.#all;
  }

  get folders(): ReadonlySignal<readonly Folder[]> {
    return this.#folders;
  }

  get usage(): ReadonlySignal<readonly SnippetUsage[]> {
    return this.#usage;
  }

  load = async (): Promise<void> => {
    const { snippets } = this.#sources.services;
    const [list, folders, used] = await Promise.all([snippets.list(), snippets.folders(), snippets.usage()]);
    if (list.ok) this.#all.value = list.value;
    else this.#sources.acts.refuse(list.failure);
    if (folders.ok) this.#folders.value = folders.value;
    if (used.ok) this.#usage.value = used.value;
  };

  /** Shown at once; what goes wrong here goes wrong again, and is told, when the list is read. */
  async loadFirst(): Promise<void> {
    const { snippets } = this.#sources.services;
    const [first, folders, used] = await Promise.all([
      snippets.first(FIRST_ROWS),
      snippets.folders(),
      snippets.usage(),
    ]);
    if (folders.ok) this.#folders.value = folders.value;
    if (used.ok) this.#usage.value = used.value;
    if (first.ok && first.value.length > 0) this.#all.value ??= first.value;
  }

  /** Clears out of the trash what has lain there for its time. */
  async purge(): Promise<void> {
    const { snippets, clock } = this.#sources.services;
    const purged = await snippets.purge(clock.nowMs());
    if (!purged.ok) this.#sources.acts.refuse(purged.failure);
  }

  /** In the library that its folder says, else where it was. Resolves with whether it was saved. */
  async save(draft: SnippetDraft, before: Snippet | undefined, language: Snippet['language']): Promise<boolean> {
    const { clock, ids } = this.#sources.services;
    const { placeIn, saveIn } = await placing.load();
    const now = clock.nowMs();
    const place = placeIn(before === undefined ? 'own' : vaultOf(before.id), draft.folderId);
    const base = before ?? { id: '', createdAtMs: now, language };
    const snippet = definedOnly({ ...base, ...draft, updatedAtMs: now });
    return this.change(saveIn(snippet, before, place, { nextId: ids.next, nowMs: now }), {
      key: 'snippets.saved',
      params: { name: draft.title },
    });
  }

  /** Into the trash, with a notice that takes it out again. */
  async remove({ id, title }: Snippet): Promise<void> {
    const { clock } = this.#sources.services;
    await this.change([trashSnippet(id, clock.nowMs())], { key: 'snippets.deleted', params: { name: title } });
  }

  /**
   * Carries out the edits, with a notice that takes all of them back together; what is only new needs none, unless
   * `isAct` says that it came by an act of its own. Resolves with whether they were.
   */
  async change(edits: readonly LibraryEdit[], done: MessageRef, isAct = false): Promise<boolean> {
    const { services, acts, toasts } = this.#sources;
    const changed = await services.snippets.change(edits);
    if (!changed.ok) acts.refuse(changed.failure);
    else {
      const isNew = changed.value.every(({ before }) => before === undefined);
      const undo = () => void this.#carryOut(services.snippets.undo(changed.value));
      toasts.show(done, isNew && !isAct ? undefined : undo);
    }
    await this.load();
    return changed.ok;
  }

  async #carryOut(change: Promise<Result<null, Failure>>): Promise<boolean> {
    const done = await change;
    if (!done.ok) this.#sources.acts.refuse(done.failure);
    await this.load();
    return done.ok;
  }
}

/** Without what is undefined: a property is there or it is not, also after it was stored and read again. */
function definedOnly(snippet: { readonly [Key in keyof Snippet]: Snippet[Key] | undefined }): Snippet {
  // Only optional properties can be undefined: the draft sets all others.
  return Object.fromEntries(Object.entries(snippet).filter(([, value]) => value !== undefined)) as unknown as Snippet;
}
