import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { insertSnippet } from '@/utils/app/insert-snippet';
import { type SnippetHit, searchSnippets } from '@/utils/core/search/query';
import { type SnippetField, snippetFields } from '@/utils/core/snippet-language/fields';
import type { Snippet, SnippetUsage } from '@/utils/core/snippets/model';
import type { PanelServices } from '../services';
import type { Acts } from './acts';
import type { Toasts } from './toasts';

/** A snippet as it is being typed; tags as one line. */
export interface SnippetText {
  readonly title: string;
  readonly body: string;
  readonly tags: string;
}

/** What the snippet pane shows. What is typed lives here too, so that a change of pane does not lose it. */
export type SnippetView =
  | { readonly kind: 'list' }
  | { readonly kind: 'edit'; readonly snippet?: Snippet; readonly draft: SnippetText }
  | {
      readonly kind: 'fill';
      readonly snippet: Snippet;
      readonly fields: readonly SnippetField[];
      readonly remembered: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, string>>;
    };

export type SnippetDraft = Pick<Snippet, 'title' | 'body' | 'tags'>;

export interface SnippetModel {
  /** Undefined until the library has been read. */
  readonly library: ReadonlySignal<readonly Snippet[] | undefined>;
  readonly query: ReadonlySignal<string>;
  readonly tag: ReadonlySignal<string | undefined>;
  readonly tags: ReadonlySignal<readonly string[]>;
  readonly hits: ReadonlySignal<readonly SnippetHit[]>;
  readonly view: ReadonlySignal<SnippetView>;
  search(query: string): void;
  filter(tag: string | undefined): void;
  show(view: SnippetView): void;
  /** Opens the editor for a snippet, or for a new one with this title. */
  edit(snippet: Snippet | undefined, title?: string): void;
  /** Inserts it, or asks for its fields first. */
  use(snippet: Snippet): Promise<void>;
  insert(snippet: Snippet, values: Readonly<Record<string, string>>, copyText?: string): Promise<void>;
  /** Resolves with whether it was saved. */
  save(draft: SnippetDraft, before: Snippet | undefined, language: Snippet['language']): Promise<boolean>;
  remove(snippet: Snippet): Promise<void>;
  load(): Promise<void>;
  dispose(): void;
}

interface Sources {
  readonly services: PanelServices;
  readonly acts: Acts;
  readonly toasts: Toasts;
}

export function createSnippetModel({ services, acts, toasts }: Sources): SnippetModel {
  const { snippets, answers, clock, ids } = services;
  const library = signal<readonly Snippet[] | undefined>(undefined);
  const usage = signal<readonly SnippetUsage[]>([]);
  const query = signal('');
  const tag = signal<string | undefined>(undefined);
  const view = signal<SnippetView>({ kind: 'list' });
  const tagged = computed(() => withTag(library.value ?? [], tag.value));

  const load = async () => {
    const [list, used] = await Promise.all([snippets.list(), snippets.usage()]);
    if (list.ok) library.value = list.value;
    else acts.refuse(list.failure);
    if (used.ok) usage.value = used.value;
  };
  const insert: SnippetModel['insert'] = async (snippet, values, copyText) => {
    const run = () => insertSnippet(services, snippet, values);
    const done = { key: 'act.snippet', params: { name: snippet.title } };
    const hasLanded = await acts.insert({ done, copyText, run });
    if (!hasLanded) return;
    view.value = { kind: 'list' };
    await load();
  };
  const restore = async (id: string) => {
    const restored = await snippets.restore(id);
    if (!restored.ok) acts.refuse(restored.failure);
    await load();
  };

  return {
    library,
    query,
    tag,
    tags: computed(() => commonTags(library.value ?? [])),
    hits: computed(() => searchSnippets(tagged.value, query.value, usage.value, clock.nowMs())),
    view,
    search: (next) => {
      query.value = next;
    },
    filter: (next) => {
      tag.value = next;
    },
    show: (next) => {
      view.value = next;
    },
    edit: (snippet, title = '') => {
      const { tags, ...rest } = snippet ?? { title, body: '', tags: [] };
      const draft = { title: rest.title, body: rest.body, tags: tags.join(' ') };
      view.value = snippet === undefined ? { kind: 'edit', draft } : { kind: 'edit', snippet, draft };
    },
    insert,
    load,
    async use(snippet) {
      const fields = snippetFields(snippet.body);
      if (!fields.ok) return acts.refuse({ code: 'snippet/invalid', detail: fields.failure.message.key });
      if (fields.value.length === 0) return insert(snippet, {}, snippet.body);
      const stored = await answers.read();
      if (!stored.ok) acts.refuse(stored.failure);
      const remembered = stored.ok ? stored.value : {};
      const values = firstValues(fields.value, remembered);
      view.value = { kind: 'fill', snippet, fields: fields.value, remembered, values };
    },
    async save(draft, before, language) {
      const now = clock.nowMs();
      const base = before ?? { id: ids.next(), createdAtMs: now, language };
      const saved = await snippets.save({ ...base, ...draft, updatedAtMs: now });
      if (!saved.ok) {
        acts.refuse(saved.failure);
        return false;
      }
      view.value = { kind: 'list' };
      toasts.show({ key: 'snippets.saved', params: { name: draft.title } });
      await load();
      return true;
    },
    async remove({ id, title }) {
      const removed = await snippets.remove(id, clock.nowMs());
      if (!removed.ok) return acts.refuse(removed.failure);
      toasts.show({ key: 'snippets.deleted', params: { name: title } }, () => restore(id));
      await load();
    },
    dispose: snippets.onChange(load),
  };
}

function withTag(snippets: readonly Snippet[], tag: string | undefined): readonly Snippet[] {
  return tag === undefined ? snippets : snippets.filter(({ tags }) => tags.includes(tag));
}

function firstValues(fields: readonly SnippetField[], remembered: Readonly<Record<string, string>>) {
  const entries = fields.map((field) => [field.name, firstValue(field, remembered[field.name] ?? '')] as const);
  return Object.fromEntries(entries);
}

function firstValue({ defaultValue = '', choices }: SnippetField, remembered: string): string {
  const isOffered = choices === undefined || choices.includes(remembered);
  return remembered !== '' && isOffered ? remembered : defaultValue;
}

/** Most chips worth showing; the search finds the rest. */
const MOST_TAGS = 12;

function commonTags(snippets: readonly Snippet[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags } of snippets) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  const ordered = [...uses].sort(([, a], [, b]) => b - a);
  return ordered.slice(0, MOST_TAGS).map(([tag]) => tag);
}
