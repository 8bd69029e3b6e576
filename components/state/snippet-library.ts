import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '@/utils/app/failures';
import type { Result } from '@/utils/core/result';
import type { Snippet, SnippetUsage } from '@/utils/core/snippets/model';
import type { PanelServices } from '../services';
import type { Acts } from './acts';
import type { Toasts } from './toasts';

export type SnippetDraft = Pick<Snippet, 'title' | 'body' | 'tags'>;

interface Sources {
  readonly services: PanelServices;
  readonly acts: Acts;
  readonly toasts: Toasts;
}

/** The stored snippets: read, saved, deleted and brought back. Trouble is shown in the outcome bar. */
export class SnippetLibrary {
  readonly #sources: Sources;
  readonly #all = signal<readonly Snippet[] | undefined>(undefined);
  readonly #usage = signal<readonly SnippetUsage[]>([]);
  readonly dispose: () => void;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.dispose = sources.services.snippets.onChange(this.load);
  }

  /** Undefined until they have been read. */
  get all(): ReadonlySignal<readonly Snippet[] | undefined> {
    return this.#all;
  }

  get usage(): ReadonlySignal<readonly SnippetUsage[]> {
    return this.#usage;
  }

  load = async (): Promise<void> => {
    const { snippets } = this.#sources.services;
    const [list, used] = await Promise.all([snippets.list(), snippets.usage()]);
    if (list.ok) this.#all.value = list.value;
    else this.#sources.acts.refuse(list.failure);
    if (used.ok) this.#usage.value = used.value;
  };

  /** Resolves with whether it was saved. */
  async save(draft: SnippetDraft, before: Snippet | undefined, language: Snippet['language']): Promise<boolean> {
    const { snippets, clock, ids } = this.#sources.services;
    const now = clock.nowMs();
    const base = before ?? { id: ids.next(), createdAtMs: now, language };
    const isSaved = await this.#carryOut(snippets.save({ ...base, ...draft, updatedAtMs: now }));
    if (isSaved) this.#sources.toasts.show({ key: 'snippets.saved', params: { name: draft.title } });
    return isSaved;
  }

  /** Into the trash, with a notice that takes it out again. */
  async remove({ id, title }: Snippet): Promise<void> {
    const { snippets, clock } = this.#sources.services;
    if (!(await this.#carryOut(snippets.remove(id, clock.nowMs())))) return;
    const restore = () => void this.#carryOut(snippets.restore(id));
    this.#sources.toasts.show({ key: 'snippets.deleted', params: { name: title } }, restore);
  }

  async #carryOut(change: Promise<Result<null, Failure>>): Promise<boolean> {
    const done = await change;
    if (!done.ok) this.#sources.acts.refuse(done.failure);
    await this.load();
    return done.ok;
  }
}
