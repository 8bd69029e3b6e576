import type { FieldPort, FieldStatus } from '@/utils/app/ports';
import type { FieldDescription } from '@/utils/app/protocol';
import { err, ok } from '@/utils/core/result';
import { writer } from '@/utils/page/insert/all';
import { createPageFields, type PageFields } from '@/utils/page/page-fields';
import { createListeners } from '@/utils/platform/listeners';

const SITE = { origin: '', isAlwaysOn: true };

/** The fields of a document of ours, reached without the messages that a real page needs: no extension may enter its own pages. */
export function createOwnField(document: Document, signal: AbortSignal): FieldPort {
  const statusChanges = createListeners();
  const edits = createListeners();
  let current: FieldDescription | undefined;
  const show = (field: FieldDescription) => {
    current = field;
    statusChanges.call();
  };
  const fields = createPageFields({
    document,
    signal,
    // Events and editors of the page's own world: there is no other world here.
    dispatch: async () => null,
    drive: async () => null,
    loadWriter: async () => writer,
    onFocused: show,
    onEdited: edits.call,
  });
  current = fields.list()[0];
  const status = (): FieldStatus =>
    current === undefined
      ? { state: 'refused', failure: { code: 'field/none' }, site: SITE }
      : { state: 'ready', field: current, site: SITE };
  return {
    status,
    onStatus: (listener) => statusChanges.add(() => listener(status())),
    onEdited: edits.add,
    list: async () => fields.list(),
    choose: async (fieldId) => {
      const chosen = fields.list().find((field) => field.fieldId === fieldId);
      if (chosen === undefined) return err({ code: 'field/gone' });
      show(chosen);
      return ok(null);
    },
    ...writing(fields, () => current, edits.call),
    retry: async () => statusChanges.call(),
  };
}

function writing(
  fields: PageFields,
  current: () => FieldDescription | undefined,
  tellEdited: () => void,
): Pick<FieldPort, 'read' | 'apply' | 'select'> {
  const none = async () => err({ code: 'field/none' } as const);
  return {
    read: () => toField(current(), (id) => fields.read(id)) ?? none(),
    apply: async (request) => {
      const applied = await (toField(current(), (fieldId) => fields.apply({ ...request, fieldId })) ?? none());
      tellEdited();
      return applied;
    },
    select: (start, end) => toField(current(), (id) => fields.select(id, start, end)) ?? none(),
  };
}

function toField<Reply>(field: FieldDescription | undefined, act: (fieldId: string) => Reply): Reply | undefined {
  return field === undefined ? undefined : act(field.fieldId);
}
