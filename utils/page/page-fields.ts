// The page layer's front: everything the panel may ask of the fields of a page.
import type { Failure } from '../app/failures';
import type { Applied, ApplyRequest, FieldDescription, FieldSnapshot } from '../app/protocol';
import { err, ok, type Result } from '../core/result';
import { focusSurface } from './dom/focus';
import { type FoundField, openField } from './editors/index';
import type { Surface } from './editors/surface';
import { labelOf } from './fields/describe';
import { hintsOf } from './fields/hints';
import { locateFields } from './fields/locate';
import { createRegistry } from './fields/registry';
import { watchFields } from './fields/watch';
import { applyTo } from './insert/apply';
import type { Tools } from './insert/strategy';
import { throttle } from './throttle';

export interface PageFieldsOptions extends Tools {
  /** The topmost document in reach; fields of the frames inside it are found from here. */
  readonly document: Document;
  /** Stops everything and leaves nothing behind. */
  readonly signal: AbortSignal;
  onFocused(field: FieldDescription): void;
  onEdited(change: { readonly fieldId: string; readonly length: number }): void;
}

export interface PageFields {
  list(): readonly FieldDescription[];
  read(fieldId: string): Result<FieldSnapshot, Failure>;
  apply(request: ApplyRequest): Promise<Result<Applied, Failure>>;
  select(fieldId: string, start: number, end: number): Result<null, Failure>;
}

const EDITED_EVERY_MS = 250;

export function createPageFields(options: PageFieldsOptions): PageFields {
  const { document: top, signal } = options;
  const registry = createRegistry();
  let isApplying = false;

  const describe = (field: FoundField, surface: Surface, text?: string): FieldDescription => ({
    fieldId: registry.idOf(field),
    label: labelOf(field.owner),
    editor: field.adapter.id,
    format: surface.format,
    length: surface.refusal === 'field/password' ? 0 : (text?.length ?? roughLength(surface)),
    ...(surface.refusal ? { refusal: surface.refusal } : {}),
  });
  const tellEdited = throttle(EDITED_EVERY_MS, signal, (field: FoundField) => {
    const surface = openField(field);
    if (surface && !surface.refusal) options.onEdited({ fieldId: registry.idOf(field), length: roughLength(surface) });
  });
  const watch = watchFields(top, signal, {
    onFocused: (field) => {
      const surface = openField(field);
      if (surface) options.onFocused(describe(field, surface));
    },
    onEdited: tellEdited,
  });
  const open = (fieldId: string): Result<{ field: FoundField; surface: Surface }, Failure> => {
    const field = registry.find(fieldId);
    const surface = field && openField(field);
    if (!surface) return err({ code: 'field/gone' });
    return surface.refusal ? err({ code: surface.refusal }) : ok({ field, surface });
  };
  const snapshot = (field: FoundField, surface: Surface): FieldSnapshot => {
    const reading = surface.read();
    return { ...reading, field: describe(field, surface, reading.text), hints: hintsOf(top, field.owner) };
  };
  const apply = async (request: ApplyRequest): Promise<Result<Applied, Failure>> => {
    const opened = open(request.fieldId);
    if (!opened.ok) return opened;
    const { field, surface } = opened.value;
    const outcome = await applyTo(surface, request, options);
    return outcome.ok ? ok({ ...outcome.value, snapshot: snapshot(field, openField(field) ?? surface) }) : outcome;
  };

  return {
    list: () =>
      locateFields(top, watch.current()?.owner).flatMap((field) => {
        const surface = openField(field);
        return surface ? [describe(field, surface)] : [];
      }),
    read: (fieldId) => {
      const opened = open(fieldId);
      return opened.ok ? ok(snapshot(opened.value.field, opened.value.surface)) : opened;
    },
    apply: async (request) => {
      // Two insertions at once would each take the other's text for damage.
      if (isApplying) return err({ code: 'field/stale' });
      if (watch.isComposing()) return err({ code: 'field/composing' });
      isApplying = true;
      try {
        return await apply(request);
      } finally {
        isApplying = false;
      }
    },
    select: (fieldId, start, end) => {
      const opened = open(fieldId);
      if (!opened.ok) return opened;
      focusSurface(opened.value.surface);
      opened.value.surface.select(start, end);
      return ok(null);
    },
  };
}

/** Cheap enough for every key: the DOM's own text, without structure. */
function roughLength({ kind, element }: Surface): number {
  return kind === 'control' ? element.value.length : (element.textContent?.length ?? 0);
}
