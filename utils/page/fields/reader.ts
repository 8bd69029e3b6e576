// Fields by their names: what they are, and what is in them now.
import type { Failure } from '../../app/failures';
import type { FieldDescription, FieldSnapshot } from '../../app/protocol';
import { err, ok, type Result } from '../../core/result';
import { type FoundField, openField } from '../editors/index';
import type { AnySurface, OpenSurface, Reading } from '../editors/surface';
import { labelOf } from './describe';
import { isUnseen } from './detect';
import { hintsOf } from './hints';
import { createRegistry } from './registry';

export interface OpenField {
  readonly field: FoundField;
  readonly surface: OpenSurface;
}

type Described = Omit<OpenField, 'surface'> & { readonly surface: AnySurface };

export interface FieldReader {
  idOf(field: FoundField): string;
  ownerOf(fieldId: string): HTMLElement | undefined;
  /** Empty when the field is not to be seen at the moment. */
  describe(field: FoundField): readonly FieldDescription[];
  open(fieldId: string): Result<OpenField, Failure>;
  snapshot(open: OpenField, reading: Reading): FieldSnapshot;
}

export function createReader(top: Document): FieldReader {
  const registry = createRegistry();
  const description = ({ field, surface }: Described, length: number): FieldDescription => ({
    fieldId: registry.idOf(field),
    label: labelOf(field.owner),
    editor: field.adapter.id,
    format: surface.format,
    length,
    ...refusalIn(surface),
  });
  return {
    idOf: registry.idOf,
    ownerOf: (fieldId) => registry.find(fieldId)?.owner,
    describe: (field) => {
      const surface = openField(field);
      if (!surface) return [];
      // Of a password not even the length is told.
      return [description({ field, surface }, surface.refusal === 'field/password' ? 0 : roughLength(surface))];
    },
    open: (fieldId) => {
      const field = registry.find(fieldId);
      const surface = field && openField(field);
      if (!surface) return err({ code: 'field/gone' });
      if (surface.kind === 'closed') return err({ code: surface.refusal });
      const { refusal } = refusalIn(surface);
      return refusal ? err({ code: refusal }) : ok({ field, surface });
    },
    snapshot: (open, reading) => ({
      ...reading,
      field: description(open, reading.text.length),
      hints: hintsOf(top, open.field.owner),
    }),
  };
}

function refusalIn(surface: AnySurface): Pick<FieldDescription, 'refusal'> {
  if (surface.refusal) return { refusal: surface.refusal };
  const isWritten = surface.kind === 'control' || surface.kind === 'editable';
  return isWritten && isUnseen(surface.element) ? { refusal: 'field/plug-in' } : {};
}

/** Cheap enough for every key: the DOM's own text, without structure. */
export function roughLength({ kind, element }: AnySurface): number {
  if (kind === 'control' && 'textLength' in element) return element.textLength; // without the text
  return kind === 'control' ? element.value.length : (element.textContent?.length ?? 0);
}
