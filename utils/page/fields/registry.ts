// Names for fields, unique within this content script while the page lives.
import type { FoundField } from '../editors/index';

export interface FieldRegistry {
  idOf(field: FoundField): string;
  find(fieldId: string): FoundField | undefined;
}

export function createRegistry(): FieldRegistry {
  const ids = new WeakMap<HTMLElement, string>();
  const fields = new Map<string, { readonly owner: WeakRef<HTMLElement>; readonly adapter: FoundField['adapter'] }>();
  let count = 0;
  return {
    idOf: ({ owner, adapter }) => {
      const id = ids.get(owner) ?? `field-${++count}`;
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
