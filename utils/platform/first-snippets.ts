import type { SnippetStore } from '@/utils/app/ports';
import { readFirst } from './db/library-reads';
import { withDatabase } from './db/open';
import { hasStarters } from './db/starters-seen';
import { chosenLanguage } from './ui-language';

/**
 * What a first paint asks of the library, without the code that writes it. A library that has not had its starters yet is left
 * to the `whole` store, which puts them in.
 */
export function createFirstSnippets(
  whole: Pick<SnippetStore, 'first'>,
): Pick<SnippetStore, 'first' | 'folders' | 'usage'> {
  return {
    async first(limit) {
      const seeded = await hasStarters((await chosenLanguage()).content);
      return seeded.ok && seeded.value ? withDatabase((database) => readFirst(database, limit)) : whole.first(limit);
    },
    folders: () => withDatabase((database) => database.getAll('folders')),
    usage: () => withDatabase((database) => database.getAll('usage')),
  };
}
