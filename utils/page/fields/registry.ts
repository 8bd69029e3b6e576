// Names for fields. They hold a random part of this content script's own: a name from before a navigation, or from another
// frame, must mean nothing here, or a text computed for one page could be written into the next.
import type { FoundField } from '../editors/index';

export interface FieldRegistry {
  idOf(field: FoundField): string;
  find(fieldId: string): FoundField | undefined;
}

export function createRegistry(): FieldRegistry {
  const ids = new WeakMap<HTMLElement, string>();
  const fields = new Map<string, { readonly owner: WeakRef<HTMLElement>; readonly adapter: FoundField['adapter'] }>();
  const own = crypto.getRandomValues(new Uint32Array(2)).join('-'); // randomUUID is absent on http pages
  let count = 0;
  return {
    idOf: ({ owner, adapter }) => {
      const known = ids.get(owner);
      if (known !== undefined && fields.get(known)?.adapter === adapter) return known; // asked at every key
      const id = known ?? `${own}-${++count}`;
      ids.set(owner, id);
      fields.set(id, { owner: new WeakRef(owner), adapter });
      return id;
    },
    find: (fieldId) => {
      const entry = fields.get(fieldId);
      const owner = entry?.owner.deref();
      return entry && owner ? { owner, adapter: entry.adapter } : undefined;
    },
  };
}
