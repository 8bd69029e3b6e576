import type { AnswerStore } from '@/utils/app/ports';
import { ok } from '@/utils/core/result';
import { withDatabase } from './db/open';

/** Last answers in IndexedDB, by field name. */
export function createAnswerStore(): AnswerStore {
  return {
    read: () =>
      withDatabase(async (database) => {
        const answers = await database.getAll('answers');
        return Object.fromEntries(answers.map(({ name, value }) => [name, value]));
      }),
    async remember(answers) {
      const written = await withDatabase(async (database) => {
        const transaction = database.transaction('answers', 'readwrite');
        const writes = Object.entries(answers).map(([name, value]) => transaction.store.put({ name, value }));
        await Promise.all([...writes, transaction.done]);
      });
      return written.ok ? ok(null) : written;
    },
    async clear() {
      const cleared = await withDatabase((database) => database.clear('answers'));
      return cleared.ok ? ok(null) : cleared;
    },
  };
}
