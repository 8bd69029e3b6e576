import type { AnswerStore } from '@/utils/app/ports';
import { ok } from '@/utils/core/result';

/** Answers in memory, for tests and the demo page. */
export function createMemoryAnswerStore(initial: Readonly<Record<string, string>> = {}): AnswerStore {
  const answers = new Map(Object.entries(initial));
  return {
    read: async () => ok(Object.fromEntries(answers)),
    async remember(given) {
      for (const [name, value] of Object.entries(given)) answers.set(name, value);
      return ok(null);
    },
    async clear() {
      answers.clear();
      return ok(null);
    },
  };
}
