import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { fillContext, insertSnippet } from '@/utils/app/insert-snippet';
import { type SnippetHit, searchSnippets } from '@/utils/core/search/query';
import { firstAnswers } from '@/utils/core/snippet-language/answers';
import { type FindSnippet, type SnippetField, snippetFields } from '@/utils/core/snippet-language/fields';
import { bodiesByName } from '@/utils/core/snippets/find-by-name';
import type { Snippet } from '@/utils/core/snippets/model';
import type { PanelServices } from '../services';
import type { Acts } from './acts';
import type { SnippetDraft, SnippetLibrary } from './snippet-library';

/** A snippet as it is being typed; tags as one line. */
export interface SnippetText {
  readonly title: string;
  readonly body: string;
  readonly tags: string;
}

/** What the snippet pane shows. What is typed lives here too, so that a change of pane does not lose it. */
export type SnippetView =
  | { readonly kind: 'list' }
  | { readonly kind: 'edit'; readonly snippet?: Snippet; readonly draft: SnippetText; readonly isFromPage?: true }
  | {
      readonly kind: 'fill';
      readonly snippet: Snippet;
      readonly fields: readonly SnippetField[];
      readonly remembered: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, string>>;
    };

interface Sources {
  readonly services: PanelServices;
  readonly acts: Acts;
  readonly library: SnippetLibrary;
}

/** The snippet pane: what is searched for, what is found, what is being edited or filled in. */
export class SnippetModel {
  readonly #sources: Sources;
  readonly #query = signal('');
  readonly #tag = signal<string | undefined>(undefined);
  readonly #view = signal<SnippetView>({ kind: 'list' });
  readonly tags: ReadonlySignal<readonly string[]>;
  readonly hits: ReadonlySignal<readonly SnippetHit[]>;
  /** Bodies of snippets that others include. */
  readonly find: ReadonlySignal<FindSnippet>;

  constructor(sources: Sources) {
    this.#sources = sources;
    const { library, services } = sources;
    const all = computed(() => library.all.value ?? []);
    const tagged = computed(() => withTag(all.value, this.#tag.value));
    this.find = computed(() => bodiesByName(all.value));
    this.tags = computed(() => commonTags(all.value));
    this.hits = computed(() =>
      searchSnippets(tagged.value, this.#query.value, library.usage.value, services.clock.nowMs()),
    );
  }

  get library(): ReadonlySignal<readonly Snippet[] | undefined> {
    return this.#sources.library.all;
  }

  get query(): ReadonlySignal<string> {
    return this.#query;
  }

  get tag(): ReadonlySignal<string | undefined> {
    return this.#tag;
  }

  get view(): ReadonlySignal<SnippetView> {
    return this.#view;
  }

  search = (query: string): void => {
    this.#query.value = query;
  };

  filter = (tag: string | undefined): void => {
    this.#tag.value = tag;
  };

  show = (view: SnippetView): void => {
    this.#view.value = view;
  };

  showList = (): void => this.show({ kind: 'list' });

  /** Opens the editor for a snippet, or for a new one with this title. */
  edit(snippet: Snippet | undefined, newTitle = ''): void {
    const { title, body, tags } = snippet ?? { title: newTitle, body: '', tags: [] };
    const draft = { title, body, tags: tags.join(' ') };
    this.show(snippet === undefined ? { kind: 'edit', draft } : { kind: 'edit', snippet, draft });
  }

  /** Inserts it, or asks for its fields first. */
  async use(snippet: Snippet): Promise<void> {
    const { acts } = this.#sources;
    const fields = snippetFields(snippet.body, this.find.value);
    if (!fields.ok) acts.refuse({ code: 'snippet/invalid', detail: fields.failure.message.key });
    else if (fields.value.length === 0) await this.insert(snippet, {}, snippet.body);
    else await this.#ask(snippet, fields.value);
  }

  async #ask(snippet: Snippet, fields: readonly SnippetField[]): Promise<void> {
    const { services, acts } = this.#sources;
    const stored = await services.answers.read();
    if (!stored.ok) acts.refuse(stored.failure);
    const remembered = stored.ok ? stored.value : {};
    const values = firstAnswers(fields, remembered, fillContext(undefined, services.clock.nowMs()));
    this.show({ kind: 'fill', snippet, fields, remembered, values });
  }

  /** `copyText` is offered for pasting by hand when the field does not take it. */
  async insert(snippet: Snippet, values: Readonly<Record<string, string>>, copyText?: string): Promise<void> {
    const { services, acts, library } = this.#sources;
    const done = { key: 'act.snippet', params: { name: snippet.title } };
    const hasLanded = await acts.insert({
      done,
      copyText,
      run: () => insertSnippet({ ...services, find: this.find.value }, snippet, values),
    });
    if (!hasLanded) return;
    this.showList();
    await library.load();
  }

  async save(draft: SnippetDraft, before: Snippet | undefined, language: Snippet['language']): Promise<void> {
    if (await this.#sources.library.save(draft, before, language)) this.showList();
  }

  remove(snippet: Snippet): Promise<void> {
    return this.#sources.library.remove(snippet);
  }
}

function withTag(snippets: readonly Snippet[], tag: string | undefined): readonly Snippet[] {
  return tag === undefined ? snippets : snippets.filter(({ tags }) => tags.includes(tag));
}

/** Most chips worth showing; the search finds the rest. */
const MOST_TAGS = 12;

function commonTags(snippets: readonly Snippet[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags } of snippets) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  const ordered = [...uses].sort(([, a], [, b]) => b - a);
  return ordered.slice(0, MOST_TAGS).map(([tag]) => tag);
}
