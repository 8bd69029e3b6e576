import type { Failure } from '@/utils/app/failures';
import type { Result } from '@/utils/core/result';
import { saveSnippet } from '@/utils/core/snippets/edits';
import type { Snippet } from '@/utils/core/snippets/model';
import { applyEdits, LIBRARY_STORES } from './library-writes';
import { withDatabase } from './open';
import { inTransaction } from './transaction';

/** A snippet as public/snippets/<language>.json holds it. */
export type StarterSnippet = Pick<Snippet, 'id' | 'title' | 'body' | 'tags' | 'language'> &
  Partial<Pick<Snippet, 'kinds' | 'sections' | 'abbreviation'>>;

/**
 * Puts a starter library in, once per language. One transaction: stopped midway, all of it or nothing is there; of two
 * windows doing it together, one does nothing. False when it was there already.
 */
export function addStarters(
  language: string,
  starters: readonly StarterSnippet[],
  atMs: number,
): Promise<Result<boolean, Failure>> {
  return withDatabase((database) =>
    inTransaction(database, [...LIBRARY_STORES, 'starters'], async (transaction) => {
      const added = transaction.objectStore('starters');
      if ((await added.getKey(language)) !== undefined) return false;
      await applyEdits(
        transaction,
        starters.map((starter, index) => saveSnippet(toSnippet(starter, atMs - index))),
      );
      await added.put({ language, addedAtMs: atMs });
      return true;
    }),
  );
}

/** The first of the file is the newest, so that lists by date keep the file's order. */
function toSnippet(starter: StarterSnippet, atMs: number): Snippet {
  return { ...starter, createdAtMs: atMs, updatedAtMs: atMs };
}

/** The starter snippets in a parsed file. Throws when it is not one: our own files are checked by tests. */
export function readStarters(file: unknown): readonly StarterSnippet[] {
  if (Array.isArray(file) && file.every(isStarter)) return file;
  throw new TypeError('not a starter library');
}

function isStarter(value: unknown): value is StarterSnippet {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, body, tags, language } = value as Record<string, unknown>; // any object has string keys
  const texts = [id, title, body].every((text) => typeof text === 'string' && text !== '');
  const hasTags = Array.isArray(tags) && tags.every((tag) => typeof tag === 'string');
  return texts && hasTags && (language === 'zh-CN' || language === 'en');
}
