import type { AnswerStore } from '@/utils/app/ports';
import { ok } from '@/utils/core/result';
import { withDatabase } from './db/open';
import { inTransaction } from './db/transaction';

/** Last answers in IndexedDB, by field name. */
export function createAnswerStore(): AnswerStore {
  return {
    read: () =>
      withDatabase(async (database) => {
        const answers = await database.getAll('answers');
        return Object.fromEntries(answers.map(({ name, value }) => [name, value]));
      }),
    async remember(answers) {
      const written = await withDatabase((database) =>
        inTransaction(database, ['answers'], async (transaction) => {
          const store = transaction.objectStore('answers');
          await Promise.all(Object.entries(answers).map(async ([name, value]) => store.put({ name, value })));
        }),
      );
      return written.ok ? ok(null) : written;
    },
    async clear() {
      const cleared = await withDatabase((database) => database.clear('answers'));
      return cleared.ok ? ok(null) : cleared;
    },
  };
}
