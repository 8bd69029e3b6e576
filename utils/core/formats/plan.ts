import { saveFolder, saveSnippet } from '../snippets/edits';
import type { LibraryEdit } from '../snippets/library-change';
import type { Folder, Snippet } from '../snippets/model';
import { vaultOf } from '../sync/vaults';
import { FolderMaker, folderPaths, pathKey } from './folders';
import type { ReadSnippet } from './model';

/** What is in the library when a file is looked at. */
export interface LibraryContent {
  readonly snippets: readonly Snippet[];
  readonly folders: readonly Folder[];
}

/** `same`: the library has it already; `changed`: it has one of this name that reads otherwise; `repeated`: the file has it twice. */
export type ImportState = 'new' | 'same' | 'changed' | 'repeated';

export interface PlannedItem {
  readonly item: ReadSnippet;
  readonly state: ImportState;
  /** The one in the library that is the same or was changed. */
  readonly existing?: Snippet;
}

/** What becomes of an entry whose name the library has already. */
export type ChangedChoice = 'keep' | 'replace' | 'both';

/** What importing would do, entry by entry, in the order of the file. Changes nothing. */
export function planImport(items: readonly ReadSnippet[], library: LibraryContent): readonly PlannedItem[] {
  const index = new LibraryIndex(library);
  const seen = new Set<string>();
  return items.map((item) => {
    const key = contentKey(item);
    if (seen.has(key)) return { item, state: 'repeated' };
    seen.add(key);
    const existing = index.find(item);
    if (existing === undefined) return { item, state: 'new' };
    return { item, existing, state: index.isSame(item, existing) ? 'same' : 'changed' };
  });
}

const contentKey = ({ title, folder, body, abbreviation = '' }: ReadSnippet): string =>
  JSON.stringify([title, folder, body, abbreviation]);

class LibraryIndex {
  readonly #paths: ReadonlyMap<string, readonly string[]>;
  readonly #byId: ReadonlyMap<string, Snippet>;
  readonly #byPlace = new Map<string, Snippet[]>();
  readonly #byText: ReadonlyMap<string, Snippet>;

  constructor({ snippets, folders }: LibraryContent) {
    this.#paths = folderPaths(folders);
    this.#byId = new Map(snippets.map((snippet) => [snippet.id, snippet]));
    this.#byText = new Map(snippets.map((snippet) => [JSON.stringify([snippet.title, snippet.body]), snippet]));
    for (const snippet of snippets) {
      const key = placeKey(snippet.title, this.#pathOf(snippet));
      this.#byPlace.set(key, [...(this.#byPlace.get(key) ?? []), snippet]);
    }
  }

  /** By its id in our own files; by name and folder; by name and words, wherever the person has moved it. */
  find(item: ReadSnippet): Snippet | undefined {
    const own = item.id === undefined ? undefined : this.#byId.get(item.id);
    if (own !== undefined) return own;
    const here = this.#byPlace.get(placeKey(item.title, item.folder)) ?? [];
    const same = here.find((snippet) => this.isSame(item, snippet));
    return same ?? this.#byText.get(JSON.stringify([item.title, item.body])) ?? here[0];
  }

  isSame(item: ReadSnippet, snippet: Snippet): boolean {
    if (item.title !== snippet.title || item.body !== snippet.body) return false;
    const sameWord = (item.abbreviation ?? snippet.abbreviation) === snippet.abbreviation;
    return (
      sameWord &&
      item.tags.every((tag) => snippet.tags.includes(tag)) &&
      (item.format ?? 'plain') === (snippet.format ?? 'plain')
    );
  }

  #pathOf({ folderId }: Snippet): readonly string[] {
    return (folderId === undefined ? undefined : this.#paths.get(folderId)) ?? [];
  }
}

const placeKey = (title: string, folder: readonly string[]): string => `${title}\n${pathKey(folder)}`;

export interface ImportTools {
  readonly nextId: () => string;
  readonly nowMs: number;
}

/**
 * The edits that carry a plan out, as one act. What is the same or repeated is left alone. Whatever is new is the person's own:
 * a file is not put into a team's library by the way, nor over what is there.
 */
export function importEdits(
  plan: readonly PlannedItem[],
  { folders }: LibraryContent,
  choiceOf: (planned: PlannedItem) => ChangedChoice,
  { nextId, nowMs }: ImportTools,
): readonly LibraryEdit[] {
  const maker = new FolderMaker(
    folders.filter(({ id }) => vaultOf(id) === 'own'),
    nextId,
    nowMs,
  );
  const snippets = plan.flatMap((planned, index) => {
    const { item, state, existing } = planned;
    const choice = state === 'new' ? 'both' : state === 'changed' ? choiceOf(planned) : 'keep';
    if (choice === 'keep') return [];
    const folderId = maker.idOf(item.folder);
    // The first of the file is the newest, so that lists by date keep the file's order.
    const updatedAtMs = nowMs - index;
    if (choice === 'replace' && existing !== undefined && vaultOf(existing.id) === 'own')
      return [replaced(existing, item, folderId, nowMs)];
    return [{ ...toSnippet(item, folderId, nowMs), id: nextId(), createdAtMs: updatedAtMs, updatedAtMs }];
  });
  return [...maker.made.map(saveFolder), ...snippets.map(saveSnippet)];
}

/** The person's own pins, folder and date of making stay. */
function replaced(existing: Snippet, item: ReadSnippet, folderId: string | undefined, nowMs: number): Snippet {
  const { pinnedAtMs: _, ...words } = toSnippet(item, existing.folderId ?? folderId, nowMs);
  return { ...existing, ...words, updatedAtMs: nowMs };
}

function toSnippet(
  { title, body, tags, format, abbreviation, kinds, sections, sites, isPinned, language, extras }: ReadSnippet,
  folderId: string | undefined,
  pinnedAtMs: number,
): Omit<Snippet, 'id' | 'createdAtMs' | 'updatedAtMs'> {
  return {
    title,
    body,
    tags,
    language: language ?? (/\p{Script=Han}/u.test(title + body) ? 'zh-CN' : 'en'),
    ...(format === undefined ? {} : { format }),
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(sections === undefined ? {} : { sections }),
    ...(sites === undefined ? {} : { sites }),
    ...(extras === undefined ? {} : { extras }),
    ...(folderId === undefined ? {} : { folderId }),
    ...(isPinned === true ? { pinnedAtMs } : {}),
  };
}
