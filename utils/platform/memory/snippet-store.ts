import type { SnippetStore } from '@/utils/app/ports';
import { ok } from '@/utils/core/result';
import { type SeenDays, seeDay } from '@/utils/core/seen-days';
import { purgeSnippet, restoreSnippet, saveSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import { type LibraryChange, type LibraryEdit, toChange, undoing } from '@/utils/core/snippets/library-change';
import {
  type Folder,
  MOST_VERSIONS,
  type Snippet,
  type SnippetUsage,
  type SnippetVersion,
} from '@/utils/core/snippets/model';
import { inListOrder } from '@/utils/core/snippets/order';
import { type TrashWatch, watchTrash } from '@/utils/core/snippets/trash';
import { inheritedVersions, replacedWording } from '@/utils/core/snippets/versions';
import { createMemoryNotices, type MemoryNotices } from './notices';

/** What several stores, as in several windows, may share. */
export interface SnippetMemory {
  readonly snippets: Map<string, Snippet>;
  readonly folders: Map<string, Folder>;
  readonly usage: Map<string, SnippetUsage>;
  versions: readonly SnippetVersion[];
  seen?: SeenDays;
  watch?: TrashWatch;
  readonly notices: MemoryNotices;
}

export function createSnippetMemory(initial: readonly Snippet[] = []): SnippetMemory {
  return {
    snippets: new Map(initial.map((snippet) => [snippet.id, snippet])),
    folders: new Map(),
    usage: new Map(),
    versions: [],
    notices: createMemoryNotices(),
  };
}

/** The library in memory, for tests and the demo page. */
export function createMemorySnippetStore(
  initial: readonly Snippet[] = [],
  memory: SnippetMemory = createSnippetMemory(initial),
): SnippetStore {
  const { snippets, folders, usage } = memory;
  const { announce, onChange } = memory.notices.join();
  const change = (edits: readonly LibraryEdit[]) => {
    const changes = edits.flatMap((edit) => applyEdit(memory, edit));
    announce();
    return changes;
  };
  const edit = async (edits: readonly LibraryEdit[]) => {
    change(edits);
    return ok(null);
  };
  const present = () => inListOrder([...snippets.values()].filter(({ deletedAtMs }) => deletedAtMs === undefined));
  const trash = () => [...snippets.values()].filter(({ deletedAtMs }) => deletedAtMs !== undefined);
  const deletedAt = ({ deletedAtMs = 0 }: Snippet) => deletedAtMs;
  return {
    list: async () => ok(present()),
    first: async (limit) => ok(present().slice(0, limit)),
    folders: async () => ok([...folders.values()]),
    trash: async () => ok(trash().sort((a, b) => deletedAt(b) - deletedAt(a))),
    versions: async (id) => ok(memory.versions.filter(({ snippetId }) => snippetId === id).reverse()),
    change: async (edits) => ok(change(edits)),
    undo: (changes) => edit(undoing(changes)),
    purge: (nowMs) => {
      memory.seen = seeDay(memory.seen, nowMs);
      const { watch, expired } = watchTrash(memory.watch, trash(), memory.seen);
      memory.watch = watch;
      return edit(expired.map(purgeSnippet));
    },
    save: (snippet) => edit([saveSnippet(structuredClone(snippet))]),
    remove: (id, atMs) => edit([trashSnippet(id, atMs)]),
    restore: (id) => edit([restoreSnippet(id)]),
    usage: async () => ok([...usage.values()]),
    async recordUse(id, atMs) {
      usage.set(id, { snippetId: id, uses: (usage.get(id)?.uses ?? 0) + 1, lastUsedAtMs: atMs });
      announce();
      return ok(null);
    },
    onChange,
  };
}

function applyEdit(memory: SnippetMemory, edit: LibraryEdit): readonly LibraryChange[] {
  const records: Map<string, Snippet | Folder> = edit.kind === 'snippet' ? memory.snippets : memory.folders;
  const change = toChange(edit, records.get(edit.id));
  if (change === undefined) return [];
  if (change.after === undefined) records.delete(change.id);
  else records.set(change.id, change.after);
  keepVersion(memory, change);
  inherit(memory, change);
  return [change];
}

function inherit(memory: SnippetMemory, { kind, after, madeFrom }: LibraryChange): void {
  if (kind !== 'snippet' || after === undefined || madeFrom === undefined) return;
  const made = memory.snippets.get(after.id);
  const kept = memory.versions.filter(({ snippetId }) => snippetId === madeFrom);
  const earlier = made ? inheritedVersions(made, memory.snippets.get(madeFrom), kept) : [];
  for (const version of earlier)
    memory.versions = [...memory.versions, { ...version, number: (memory.versions.at(-1)?.number ?? 0) + 1 }];
}

function keepVersion(memory: SnippetMemory, change: LibraryChange): void {
  const replaced = replacedWording(change);
  const ofThis = memory.versions.filter(({ snippetId }) => snippetId === change.id);
  const dropped = new Set(change.after === undefined ? ofThis : replaced ? ofThis.slice(0, 1 - MOST_VERSIONS) : []);
  const kept = memory.versions.filter((version) => !dropped.has(version));
  if (replaced === undefined || change.after === undefined) memory.versions = kept;
  else {
    const number = (memory.versions.at(-1)?.number ?? 0) + 1;
    const replacedAtMs = change.after.updatedAtMs;
    memory.versions = [...kept, { snippetId: change.id, number, replacedAtMs, snippet: replaced }];
  }
  if (change.kind === 'snippet' && change.after === undefined) memory.usage.delete(change.id);
}
