import type { Failure } from '@/utils/app/failures';
import type { SnippetStore } from '@/utils/app/ports';
import { ok, type Result } from '@/utils/core/result';
import type { Snippet, SnippetUsage } from '@/utils/core/snippets/model';
import { createChangeNotices } from './db/changes';
import { withDatabase } from './db/open';
import type { Database } from './db/schema';
import { addStarters, hasStarters, readStarters } from './db/starter-library';
import { inTransaction } from './db/transaction';
import { type ReadExtensionFile, readExtensionFile } from './extension-files';
import { log } from './log';
import { chosenLanguage } from './ui-language';

/** Where a new library's first snippets come from. */
export interface SnippetSources {
  readonly readFile?: ReadExtensionFile;
  readonly language?: () => Promise<Snippet['language']>;
  readonly nowMs?: () => number;
}

/** The library in IndexedDB. On its first list it holds the starter library of the person's language. */
export function createSnippetStore(sources: SnippetSources = {}): SnippetStore {
  const { announce, onChange } = createChangeNotices('snippets');
  const write = async (work: (database: Database) => Promise<unknown>): Promise<Result<null, Failure>> => {
    const written = await withDatabase(work);
    if (!written.ok) return written;
    announce();
    return ok(null);
  };
  return {
    async list() {
      const seeded = await seedOnce(sources);
      if (!seeded.ok) return seeded;
      return withDatabase(async (database) => toList(await database.getAll('snippets')));
    },
    save: (snippet) => write((database) => database.put('snippets', snippet)),
    remove: (id, atMs) => write((database) => change(database, id, (snippet) => ({ ...snippet, deletedAtMs: atMs }))),
    restore: (id) => write((database) => change(database, id, ({ deletedAtMs: _, ...snippet }) => snippet)),
    usage: () => withDatabase((database) => database.getAll('usage')),
    recordUse: (id, atMs) => write((database) => countUse(database, id, atMs)),
    onChange,
  };
}

function toList(snippets: readonly Snippet[]): readonly Snippet[] {
  return snippets
    .filter(({ deletedAtMs }) => deletedAtMs === undefined)
    .sort((a, b) => b.updatedAtMs - a.updatedAtMs || (a.id < b.id ? -1 : 1));
}

function change(database: Database, id: string, toChanged: (snippet: Snippet) => Snippet): Promise<void> {
  return inTransaction(database, ['snippets'], async (transaction) => {
    const snippets = transaction.objectStore('snippets');
    const snippet = await snippets.get(id);
    if (snippet) await snippets.put(toChanged(snippet));
  });
}

function countUse(database: Database, snippetId: string, lastUsedAtMs: number): Promise<void> {
  return inTransaction(database, ['usage'], async (transaction) => {
    const usage = transaction.objectStore('usage');
    const before: SnippetUsage | undefined = await usage.get(snippetId);
    await usage.put({ snippetId, uses: (before?.uses ?? 0) + 1, lastUsedAtMs });
  });
}

/** A starter library that cannot be read is tried again next time; the person's own snippets are shown meanwhile. */
async function seedOnce({
  readFile = readExtensionFile,
  language: choose = chosenLanguage,
  nowMs = Date.now,
}: SnippetSources): Promise<Result<unknown, Failure>> {
  const language = await choose();
  const had = await hasStarters(language);
  if (!had.ok || had.value) return had;
  try {
    return await addStarters(language, readStarters(await readFile(`/snippets/${language}.json`)), nowMs());
  } catch (error) {
    log('starter-library', error);
    return ok(false);
  }
}
