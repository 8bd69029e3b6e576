import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { cutToFit } from '@/utils/app/cut-to-fit';
import { listSnippets, NOTHING_FOUND, type SearchResult } from '@/utils/core/search/list';
import type { FindSnippet, SnippetField } from '@/utils/core/snippet-language/fields';
import { asInVersion } from '@/utils/core/snippets/as-in-version';
import { restoreSnippet, saveSnippet } from '@/utils/core/snippets/edits';
import { bodiesByName } from '@/utils/core/snippets/find-by-name';
import { snippetsIn } from '@/utils/core/snippets/folders';
import { snippetsForHost } from '@/utils/core/snippets/for-host';
import type { Folder, Snippet, SnippetVersion } from '@/utils/core/snippets/model';
import { SHARED_ROOT } from '@/utils/core/sync/vaults';
import type { PanelServices } from '../services';
import type { Act, Acts } from './acts';
import { filling, searching } from './late-parts';
import { Picking } from './picking';
import type { SnippetDraft, SnippetLibrary } from './snippet-library';
import { EMPTY_TEXT, type SnippetText, toText } from './snippet-text';

/** What the snippet pane shows. What is typed lives here too, so that a change of pane does not lose it. */
export type SnippetView =
  | { readonly kind: 'list' }
  | { readonly kind: 'edit'; readonly snippet?: Snippet; readonly draft: SnippetText; readonly isFromPage?: true }
  | { readonly kind: 'trash'; readonly trash: readonly Snippet[] }
  | { readonly kind: 'versions'; readonly snippet: Snippet; readonly versions: readonly SnippetVersion[] }
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
  /** Of the page in front; '' when it is not known. */
  readonly host: ReadonlySignal<string>;
  /** Whether paragraphs begin with spaces in fields of plain text. */
  readonly indents: ReadonlySignal<boolean>;
}

/** The snippet pane: what is searched for, what is found, what is being edited or filled in. */
export class SnippetModel {
  readonly #sources: Sources;
  readonly #query = signal('');
  readonly #tag = signal<string | undefined>(undefined);
  readonly #view = signal<SnippetView>({ kind: 'list' });
  readonly tags: ReadonlySignal<readonly string[]>;
  readonly hits: ReadonlySignal<SearchResult>;
  /** Bodies of snippets that others include. */
  readonly find: ReadonlySignal<FindSnippet>;
  readonly picking: Picking;
  /** Those that may be used on the site in front. */
  readonly here: ReadonlySignal<readonly Snippet[]>;
  /** How many are for other sites. */
  readonly elsewhere: ReadonlySignal<number>;
  readonly #showsElsewhere = signal(false);
  readonly #folder = signal<string | undefined>(undefined);

  constructor(sources: Sources) {
    this.#sources = sources;
    const { library, services, host } = sources;
    const all = computed(() => library.all.value ?? []);
    this.picking = new Picking(services, library);
    this.find = computed(() => bodiesByName(all.value));
    this.here = computed(() => snippetsForHost(all.value, host.value));
    this.elsewhere = computed(() => all.value.length - this.here.value.length);
    const listed = computed(() => (this.#showsElsewhere.value ? all.value : this.here.value));
    const inFolder = computed(() => snippetsIn(listed.value, library.folders.value, this.#folder.value));
    const tagged = computed(() => withTag(inFolder.value, this.#tag.value));
    const index = computed(() => searching.now.value?.createSnippetIndex(tagged.value, library.folders.value));
    this.tags = computed(() => commonTags(inFolder.value));
    const list = computed(() => listSnippets(tagged.value, library.usage.value, services.clock.nowMs()));
    this.hits = computed(() =>
      this.#query.value.trim() === ''
        ? list.value
        : (index.value?.search(this.#query.value, library.usage.value, services.clock.nowMs()) ?? NOTHING_FOUND),
    );
  }

  get library(): ReadonlySignal<readonly Snippet[] | undefined> {
    return this.#sources.library.all;
  }

  get folders(): ReadonlySignal<readonly Folder[]> {
    return this.#sources.library.folders;
  }

  /** What the team is called that a library is shared with, if there is one. */
  get team(): string | undefined {
    return this.folders.value.find(({ id }) => id === SHARED_ROOT)?.name;
  }

  /** Id of the folder that the list keeps to. */
  get folder(): ReadonlySignal<string | undefined> {
    return this.#folder;
  }

  /** Whether the list has those for other sites too. */
  get showsElsewhere(): ReadonlySignal<boolean> {
    return this.#showsElsewhere;
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
    if (searching.now.value === undefined) void searching.load();
  };

  filter = (tag: string | undefined): void => {
    this.#tag.value = tag;
  };

  openFolder = (folder: string | undefined): void => {
    this.#folder.value = folder;
    this.#tag.value = undefined;
  };

  toggleElsewhere = (): void => {
    this.#showsElsewhere.value = !this.#showsElsewhere.value;
  };

  show = (view: SnippetView): void => {
    this.#view.value = view;
  };

  showList = (): void => this.show({ kind: 'list' });

  /** Opens the editor for a snippet, or for a new one with this title. */
  edit(snippet: Snippet | undefined, newTitle = ''): void {
    const folderId = this.#folder.value ?? '';
    const draft = snippet === undefined ? { ...EMPTY_TEXT, title: newTitle, folderId } : toText(snippet);
    this.show(snippet === undefined ? { kind: 'edit', draft } : { kind: 'edit', snippet, draft });
  }

  async openTrash(): Promise<void> {
    const { services, acts } = this.#sources;
    const trash = await services.snippets.trash();
    if (trash.ok) this.show({ kind: 'trash', trash: trash.value });
    else acts.refuse(trash.failure);
  }

  async openVersions(snippet: Snippet): Promise<void> {
    const { services, acts } = this.#sources;
    const versions = await services.snippets.versions(snippet.id);
    if (versions.ok) this.show({ kind: 'versions', snippet, versions: versions.value });
    else acts.refuse(versions.failure);
  }

  /** Out of the trash; the trash stays open. */
  async restore(snippets: readonly Snippet[]): Promise<void> {
    const [first, ...others] = snippets;
    if (first === undefined) return;
    const done =
      others.length === 0
        ? { key: 'library.restored', params: { name: first.title } }
        : { key: 'library.restored.many', params: { n: snippets.length } };
    const edits = snippets.map(({ id }) => restoreSnippet(id));
    if (await this.#sources.library.change(edits, done)) await this.openTrash();
  }

  /** Makes an earlier wording the present one; the present one becomes a version in its turn. */
  async restoreVersion(snippet: Snippet, { snippet: earlier }: SnippetVersion): Promise<void> {
    const { services, library } = this.#sources;
    const restored = asInVersion(snippet, earlier, services.clock.nowMs());
    const done = { key: 'library.versions.restored', params: { name: earlier.title } };
    if (await library.change([saveSnippet(restored)], done)) this.showList();
  }

  /** Inserts it, or asks for its fields first. */
  async use(snippet: Snippet): Promise<void> {
    const { acts } = this.#sources;
    const { snippetFields } = filling.now.value ?? (await filling.load());
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
    const { fillContext, firstAnswers } = await filling.load();
    const values = firstAnswers(fields, remembered, fillContext(undefined, services.clock.nowMs()));
    this.show({ kind: 'fill', snippet, fields, remembered, values });
  }

  /** Undefined while the snippet language is being fetched, and for what cannot be filled. */
  textToDrag(id: string): string | undefined {
    const snippet = this.library.value?.find((one) => one.id === id);
    return snippet && filling.now.value?.snippetText(snippet, this.#sources.services.clock.nowMs(), this.find.value);
  }

  /** `copyText` is offered for pasting by hand when the field does not take it. */
  async insert(snippet: Snippet, values: Readonly<Record<string, string>>, copyText?: string): Promise<void> {
    const { services, acts, library, indents } = this.#sources;
    const find = this.find.value;
    const done = { key: 'act.snippet', params: { name: snippet.title } };
    const run: Act['run'] = async (mayCut) => {
      const { insertSnippet } = await filling.load();
      const field = mayCut ? cutToFit(services.field) : services.field;
      return insertSnippet({ ...services, field, find, indents: indents.value }, snippet, values);
    };
    const hasLanded = await acts.insert({ done, copyText, run });
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
