import type { Failure } from '@/utils/app/failures';
import type { FieldPort, FieldStatus, SiteStatus, Unsubscribe } from '@/utils/app/ports';
import type { Applied, ApplyRequest, FieldDescription, FieldSnapshot, PageHints } from '@/utils/app/protocol';
import type { FieldEdit } from '@/utils/core/outline/content';
import { err, ok, type Result } from '@/utils/core/result';
import { applyEdits, type Edit } from '@/utils/core/text/edits';

export interface MemoryField {
  readonly text?: string;
  readonly selection?: { readonly start: number; readonly end: number };
  readonly description?: Partial<FieldDescription>;
  readonly hints?: Partial<PageHints>;
  readonly site?: SiteStatus;
}

/** A field in memory, and what a person or a page may do to it. */
export interface MemoryFieldPort extends FieldPort {
  readonly text: () => string;
  readonly selection: () => { readonly start: number; readonly end: number } | undefined;
  /** As if typed: the text and the caret are now these, and listeners hear of it. */
  type(text: string, caret?: number): void;
  /** Every read and write fails like this until called with undefined. */
  refuse(failure: Failure | undefined): void;
  /** Every request that was applied. */
  readonly requests: readonly Omit<ApplyRequest, 'fieldId'>[];
}

const SITE: SiteStatus = { origin: 'http://localhost', isAlwaysOn: false };
const DESCRIPTION: FieldDescription = { fieldId: 'f1', label: '正文', editor: 'textarea', format: 'plain', length: 0 };
const HINTS: PageHints = { pageTitle: '', url: 'http://localhost/', subject: '' };

/** A plain text field in memory, for tests and the demo page. */
export function createMemoryFieldPort(initial: MemoryField = {}): MemoryFieldPort {
  const state: FieldState = {
    initial,
    text: initial.text ?? '',
    selection: initial.selection,
    refusal: undefined,
    requests: [],
    onStatus: createListeners<FieldStatus>(),
    onEdited: createListeners<undefined>(),
  };
  return { ...reading(state), ...writing(state), ...byHand(state) };
}

interface FieldState {
  readonly initial: MemoryField;
  text: string;
  selection: { readonly start: number; readonly end: number } | undefined;
  refusal: Failure | undefined;
  readonly requests: Omit<ApplyRequest, 'fieldId'>[];
  readonly onStatus: Listeners<FieldStatus>;
  readonly onEdited: Listeners<undefined>;
}

function reading(state: FieldState) {
  return {
    status: () => statusOf(state),
    onStatus: state.onStatus.add,
    onEdited: (listener: () => void) => state.onEdited.add(listener),
    list: async () => (state.refusal ? [] : [describe(state)]),
    choose: async () => unlessRefused(state, () => ok(null)),
    read: async () => unlessRefused(state, () => ok(snapshotOf(state))),
    retry: async () => state.onStatus.tell(statusOf(state)),
  };
}

function writing(state: FieldState) {
  return {
    apply: async (request: Omit<ApplyRequest, 'fieldId'>) => unlessRefused(state, () => applyTo(state, request)),
    select: async (start: number, end: number) =>
      unlessRefused(state, () => {
        state.selection = { start, end };
        return ok(null);
      }),
  };
}

function byHand(state: FieldState) {
  return {
    text: () => state.text,
    selection: () => state.selection,
    requests: state.requests,
    type(typed: string, caret = typed.length) {
      state.text = typed;
      state.selection = { start: caret, end: caret };
      state.onEdited.tell(undefined);
    },
    refuse(failure: Failure | undefined) {
      state.refusal = failure;
      state.onStatus.tell(statusOf(state));
    },
  };
}

function describe({ initial, text }: FieldState): FieldDescription {
  return { ...DESCRIPTION, ...initial.description, length: text.length };
}

function snapshotOf(state: FieldState): FieldSnapshot {
  const { text, selection, initial } = state;
  const snapshot = { field: describe(state), text, hints: { ...HINTS, ...initial.hints } };
  return selection ? { ...snapshot, selection } : snapshot;
}

function statusOf(state: FieldState): FieldStatus {
  const site = state.initial.site ?? SITE;
  return state.refusal
    ? { state: 'refused', failure: state.refusal, site }
    : { state: 'ready', field: describe(state), site };
}

function unlessRefused<Value>(state: FieldState, work: () => Result<Value, Failure>): Result<Value, Failure> {
  return state.refusal ? err(state.refusal) : work();
}

function applyTo(state: FieldState, request: Omit<ApplyRequest, 'fieldId'>): Result<Applied, Failure> {
  if (request.expectedText !== state.text) return err({ code: 'field/stale' });
  const edits = request.edits.map((edit) => toTextEdit(state.text, edit));
  state.selection = request.select ?? caretAfter(edits, request.primary);
  state.text = applyEdits(state.text, edits);
  state.requests.push(request);
  state.onEdited.tell(undefined);
  return ok({ strategy: 'memory', undoable: true, complete: true, snapshot: snapshotOf(state) });
}

/** Blocks become lines of their own, as in a plain text field. */
function toTextEdit(text: string, edit: FieldEdit): Edit {
  const { start, end } = edit;
  if ('inline' in edit) return { start, end, text: edit.inline };
  const before = start > 0 && text.charAt(start - 1) !== '\n' ? '\n' : '';
  const after = end < text.length && text.charAt(end) !== '\n' ? '\n' : '';
  return { start, end, text: before + edit.blocks.map((block) => block.text).join('\n') + after };
}

function caretAfter(edits: readonly Edit[], primary: number): { start: number; end: number } {
  const target = edits[primary];
  if (!target) throw new RangeError(`no edit ${primary}`);
  const shift = edits
    .filter((edit) => edit !== target && edit.end <= target.start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  const at = target.start + shift + target.text.length;
  return { start: at, end: at };
}

interface Listeners<Value> {
  readonly add: (listener: (value: Value) => void) => Unsubscribe;
  readonly tell: (value: Value) => void;
}

function createListeners<Value>(): Listeners<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(value) {
      for (const listener of listeners) listener(value);
    },
  };
}
