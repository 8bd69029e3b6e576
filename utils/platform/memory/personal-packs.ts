import type { PersonalPack, PersonalPackStore } from '@/utils/app/personal-packs';
import { ok } from '@/utils/core/result';

/** Own templates in memory, for tests and the demo page. */
export function createMemoryPersonalPacks(first: readonly PersonalPack[] = []): PersonalPackStore {
  const packs = new Map(first.map((pack) => [pack.id, pack]));
  return {
    list: async () => ok([...packs.values()].sort((a, b) => b.updatedAtMs - a.updatedAtMs)),
    save: async (pack) => {
      packs.set(pack.id, pack);
      return ok(null);
    },
    remove: async (id) => {
      packs.delete(id);
      return ok(null);
    },
    onChange: () => () => {},
  };
}
