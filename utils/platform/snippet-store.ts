import type { Failure } from '@/utils/app/failures';
import type { SnippetStore } from '@/utils/app/ports';
import { ok, type Result } from '@/utils/core/result';
import { purgeSnippet, restoreSnippet, saveSnippet, trashSnippet } from '@/utils/core/snippets/edits';
import { type LibraryEdit, undoing } from '@/utils/core/snippets/library-change';
import type { Snippet, SnippetUsage } from '@/utils/core/snippets/model';
import { createChangeNotices } from './db/changes';
import { readAll, readFirst, readTrash, readVersions } from './db/library-reads';
import { writeLibrary } from './db/library-writes';
import { withDatabase } from './db/open';
import type { Database } from './db/schema';
import { readExpired } from './db/seen-days';
import { addStarters, readStarters } from './db/starter-library';
import { hasStarters } from './db/starters-seen';
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
  const read = async <Value>(work: (database: Database) => Promise<Value>): Promise<Result<Value, Failure>> => {
    const seeded = await seedOnce(sources);
    return seeded.ok ? withDatabase(work) : seeded;
  };
  const write = async <Value>(work: (database: Database) => Promise<Value>): Promise<Result<Value, Failure>> => {
    const written = await withDatabase(work);
    if (written.ok) announce();
    return written;
  };
  const edit = async (edits: readonly LibraryEdit[]): Promise<Result<null, Failure>> =>
    done(await write((database) => writeLibrary(database, edits)));
  return {
    list: () => read(readAll),
    first: (limit) => read((database) => readFirst(database, limit)),
    folders: () => withDatabase((database) => database.getAll('folders')),
    trash: () => withDatabase(readTrash),
    versions: (id) => withDatabase((database) => readVersions(database, id)),
    change: (edits) => write((database) => writeLibrary(database, edits)),
    undo: (changes) => edit(undoing(changes)),
    purge: async (nowMs) => {
      const expired = await withDatabase((database) => readExpired(database, nowMs));
      if (!expired.ok) return expired;
      return expired.value.length === 0 ? ok(null) : edit(expired.value.map(purgeSnippet));
    },
    save: (snippet) => edit([saveSnippet(snippet)]),
    remove: (id, atMs) => edit([trashSnippet(id, atMs)]),
    restore: (id) => edit([restoreSnippet(id)]),
    usage: () => withDatabase((database) => database.getAll('usage')),
    recordUse: async (id, atMs) => done(await write((database) => countUse(database, id, atMs))),
    onChange,
  };
}

const done = (result: Result<unknown, Failure>): Result<null, Failure> => (result.ok ? ok(null) : result);

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
  language: choose = async () => (await chosenLanguage()).content,
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
