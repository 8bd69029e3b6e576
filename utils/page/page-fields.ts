// The page layer's front: everything the panel may ask of the fields of a page.
import type { Failure } from '../app/failures';
import type { Applied, FieldDescription, FieldSnapshot } from '../app/protocol';
import { err, ok, type Result } from '../core/result';
import { deepActive } from './dom/frames';
import { lookIntoShadows } from './dom/shadow';
import { type FoundField, fieldOf, openField } from './editors/index';
import { drive, readDriven } from './editors/read-driven';
import type { OpenSurface, Reading, Surface } from './editors/surface';
import { locateFields } from './fields/locate';
import { createReader, type FieldReader, type OpenField, roughLength } from './fields/reader';
import { type Watch, watchFields } from './fields/watch';
import type { Tools } from './insert/strategy';
import type { TypedRequest, Writer } from './insert/writer';
import { throttle } from './throttle';

export interface PageFieldsOptions extends Tools {
  /** The topmost document in reach; fields of the frames inside it are found from here. */
  readonly document: Document;
  /** Looks into closed shadow roots, where the browser lets extensions do that. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Brings what inserts, at the first insertion; undefined when it cannot be had. */
  loadWriter(): Promise<Writer | undefined>;
  /** Stops everything and leaves nothing behind. */
  readonly signal: AbortSignal;
  onFocused(field: FieldDescription): void;
  onEdited(change: { readonly fieldId: string; readonly length: number }): void;
  /** Whether an edit is worth telling now; it is asked again soon. */
  mayTell?(): boolean;
  /** As `Watching.onDocument`. */
  onDocument?(document: Document, signal: AbortSignal): void;
}

/** Offsets and lengths are UTF-16 code units of a field's text as read. */
export interface PageFields {
  /** Best candidate first. */
  list(): readonly FieldDescription[];
  /** `isAgain`: as `EditableSurface.textAgain`, and without the selection. */
  read(fieldId: string, isAgain?: boolean): Promise<Result<FieldSnapshot, Failure>>;
  /** Lands and is verified, or says what happened instead; see `insert/run.ts` for what is promised. */
  apply(request: TypedRequest): Promise<Result<Applied, Failure>>;
  /** Focuses the field, selects there and scrolls to it. */
  select(fieldId: string, start: number, end: number): Promise<Result<null, Failure>>;
  /** The element that stands for the field. */
  ownerOf(fieldId: string): HTMLElement | undefined;
  /** The field that has the focus, unless nothing may be written there. */
  focused(): FocusedField | undefined;
  /** Whether an insertion is under way, or an input method is composing. */
  isBusy(): boolean;
}

export interface FocusedField {
  readonly fieldId: string;
  readonly surface: OpenSurface;
}

const EDITED_EVERY_MS = 250;

/** Watches the fields of `document` and the same-origin frames in it, until `signal` stops it. */
export function createPageFields(options: PageFieldsOptions): PageFields {
  lookIntoShadows(options.shadowRootOf);
  const reader = createReader(options.document);
  const watch = watchAndTell(options, reader);
  const applying = createApply(options, reader, watch);
  return {
    focused: () => focusedField(options.document, reader),
    isBusy: () => applying.isUnderWay() || watch.isComposing(),
    list: () => locateFields(options.document, watch.current()?.owner).flatMap(reader.describe),
    read: async (fieldId, isAgain) => {
      const opened = reader.open(fieldId);
      return opened.ok ? snapshotOf(opened.value, reader, options, isAgain) : opened;
    },
    ownerOf: reader.ownerOf,
    apply: applying.apply,
    select: async (fieldId, start, end) => {
      const opened = reader.open(fieldId);
      if (!opened.ok) return opened;
      if (watch.isComposing()) return err({ code: 'field/composing' });
      const { surface } = opened.value;
      if (surface.kind === 'driven') await drive(surface, { kind: 'select', start, end }, options);
      else {
        surface.focus();
        surface.select(start, end);
      }
      return ok(null);
    },
  };
}

function watchAndTell(options: PageFieldsOptions, reader: FieldReader): Watch {
  const tellEdited = throttle(EDITED_EVERY_MS, options.signal, (fieldId: string) => {
    if (options.mayTell?.() === false) return false;
    const opened = reader.open(fieldId);
    if (opened.ok) options.onEdited({ fieldId, length: roughLength(opened.value.surface) });
    return true;
  });
  return watchFields(options.document, options.signal, {
    onFocused: (field) => reader.describe(field).forEach(options.onFocused),
    onEdited: (field) => tellEdited(reader.idOf(field)),
    ...(options.onDocument ? { onDocument: options.onDocument } : {}),
  });
}

async function snapshotOf(
  open: OpenField,
  reader: FieldReader,
  tools: Tools,
  isAgain?: boolean,
): Promise<Result<FieldSnapshot, Failure>> {
  const { surface } = open;
  const reading = surface.kind === 'driven' ? await readDriven(surface, tools) : ok(readNow(surface, isAgain));
  return reading.ok ? ok(reader.snapshot(open, reading.value)) : reading;
}

const readNow = (surface: Surface, isAgain?: boolean): Reading =>
  isAgain && surface.kind === 'editable' ? { text: surface.textAgain() } : surface.read();

function fieldWithFocus(top: Document): FoundField | undefined {
  const active = deepActive(top);
  return active && fieldOf(active);
}

function focusedField(top: Document, reader: FieldReader): FocusedField | undefined {
  const field = fieldWithFocus(top);
  const surface = field && openField(field);
  return surface && surface.kind !== 'closed' && !surface.refusal
    ? { fieldId: reader.idOf(field), surface }
    : undefined;
}

/** Whether what shows now is what the surface has that was written to. */
const isStillThere = (surface: OpenSurface, text: string) => surface.kind === 'driven' || surface.read().text === text;

/** Whether the edits were made for the text that is expected; others lie outside of it. */
const liesIn = ({ edits, expectedText }: TypedRequest) =>
  edits.every(({ start, end }) => 0 <= start && start <= end && end <= expectedText.length);

function createApply(tools: PageFieldsOptions, reader: FieldReader, watch: Watch) {
  let isApplying = false;
  let writer: Writer | undefined;
  const apply: PageFields['apply'] = async (request) => {
    if (!liesIn(request)) return err({ code: 'field/stale' });
    writer ??= await tools.loadWriter();
    if (!writer) return err({ code: 'page/lost' });
    // Only now: while it was loading, the field, its text or its document may have become another one.
    if (watch.isComposing()) return err({ code: 'field/composing' });
    const opened = reader.open(request.fieldId);
    if (!opened.ok) return opened;
    const { field, surface } = opened.value;
    const outcome = await writer.apply(surface, request, tools);
    if (!outcome.ok) return outcome;
    // A page may take the field away as soon as it hears of the text, show one with the text of before, or put a copy in its place.
    const isKept = field.owner.isConnected;
    const shown = isKept || surface.kind === 'driven' ? field : fieldWithFocus(tools.document);
    const now = shown && openField(shown);
    const snapshot =
      now && now.kind !== 'closed' ? await snapshotOf({ field: shown, surface: now }, reader, tools) : undefined;
    if (!snapshot?.ok || !isStillThere(surface, snapshot.value.text))
      return err({ code: 'insert/doubtful', detail: 'gone' });
    return ok({ ...outcome.value, undoable: outcome.value.undoable && isKept, snapshot: snapshot.value });
  };
  const inTurn: PageFields['apply'] = async (request) => {
    // Two insertions at once would each take the other's text for damage.
    if (isApplying) return err({ code: 'field/stale' });
    isApplying = true;
    try {
      return await apply(request);
    } catch (cause) {
      // A field that cannot even be read: what was done to it is not known. The name only, never a text.
      return err({ code: 'insert/doubtful', detail: cause instanceof Error ? cause.name : 'error' });
    } finally {
      isApplying = false;
    }
  };
  return { apply: inTurn, isUnderWay: () => isApplying };
}
