import type { DraftStore } from '@/utils/app/draft-ports';
import { ok } from '@/utils/core/result';

/** No drafts, for pages and tests that have none. */
export function createEmptyDraftStore(): DraftStore {
  return {
    list: async () => ok([]),
    texts: async () => ok([]),
    remove: async () => ok([]),
    putBack: async () => ok(null),
    ignore: async () => ok(null),
    onChange: () => () => {},
    offer: async () => undefined,
    closeOffer: async () => {},
    onOffer: () => () => {},
    isFull: async () => false,
  };
}
