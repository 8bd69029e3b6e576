import type { SnippetStore } from '@/utils/app/ports';
import { ok } from '@/utils/core/result';
import type { Snippet, SnippetUsage } from '@/utils/core/snippets/model';
import { createMemoryNotices, type MemoryNotices } from './notices';

/** What several stores, as in several windows, may share. */
export interface SnippetMemory {
  readonly snippets: Map<string, Snippet>;
  readonly usage: Map<string, SnippetUsage>;
  readonly notices: MemoryNotices;
}

export function createSnippetMemory(initial: readonly Snippet[] = []): SnippetMemory {
  return {
    snippets: new Map(initial.map((snippet) => [snippet.id, snippet])),
    usage: new Map(),
    notices: createMemoryNotices(),
  };
}

/** The library in memory, for tests and the demo page. */
export function createMemorySnippetStore(
  initial: readonly Snippet[] = [],
  memory: SnippetMemory = createSnippetMemory(initial),
): SnippetStore {
  const { snippets, usage } = memory;
  const { announce, onChange } = memory.notices.join();
  const change = (id: string, toChanged: (snippet: Snippet) => Snippet) => {
    const snippet = snippets.get(id);
    if (snippet) snippets.set(id, toChanged(snippet));
    announce();
    return ok(null);
  };
  return {
    list: async () => ok(toList([...snippets.values()])),
    async save(snippet) {
      snippets.set(snippet.id, structuredClone(snippet));
      announce();
      return ok(null);
    },
    remove: async (id, atMs) => change(id, (snippet) => ({ ...snippet, deletedAtMs: atMs })),
    restore: async (id) => change(id, ({ deletedAtMs: _, ...snippet }) => snippet),
    usage: async () => ok([...usage.values()]),
    async recordUse(id, atMs) {
      usage.set(id, { snippetId: id, uses: (usage.get(id)?.uses ?? 0) + 1, lastUsedAtMs: atMs });
      announce();
      return ok(null);
    },
    onChange,
  };
}

function toList(snippets: readonly Snippet[]): readonly Snippet[] {
  return snippets
    .filter(({ deletedAtMs }) => deletedAtMs === undefined)
    .sort((a, b) => b.updatedAtMs - a.updatedAtMs || (a.id < b.id ? -1 : 1));
}
