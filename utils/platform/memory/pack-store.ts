import type { PackStore } from '@/utils/app/ports';
import type { Pack } from '@/utils/core/packs/model';
import { ok } from '@/utils/core/result';

/** Packs given by hand, for tests and the demo page. */
export function createMemoryPackStore(packs: readonly Pack[]): PackStore {
  return {
    async list(preferred) {
      const isPreferred = ({ language }: Pack) => language === preferred;
      return ok([...packs.filter(isPreferred), ...packs.filter((pack) => !isPreferred(pack))]);
    },
  };
}
