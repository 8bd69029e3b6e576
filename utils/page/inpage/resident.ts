// What the resident script offers to those that are loaded beside it, in the same isolated world.
import type { PageFields } from '../page-fields';
import type { Ask } from './desk';

/** Called for each document in reach, again after each rebuild; listeners go with the signal. */
export type Listen = (document: Document, signal: AbortSignal) => void;

export interface Resident {
  /** The topmost document in reach. */
  readonly document: Document;
  readonly fields: PageFields;
  readonly signal: AbortSignal;
  readonly ask: Ask;
  /** Opens the palette at the caret; there once its watcher is loaded. */
  openPalette?(): Promise<void>;
  /** True once for each name: a script may be put into a frame again. */
  claim(name: string): boolean;
  /** Listens to the documents there are and to those that come. */
  eachDocument(listen: Listen): void;
}

const KEY = Symbol.for('draftside.resident');

export function offerResident(resident: Resident): void {
  (globalThis as { [KEY]?: Resident })[KEY] = resident;
}

export function offeredResident(): Resident | undefined {
  const resident = (globalThis as { [KEY]?: Resident })[KEY];
  return resident?.signal.aborted ? undefined : resident;
}

/** Documents as they come, for listeners that come later. */
export function createDocumentList(): { readonly add: Listen; readonly each: (listen: Listen) => void } {
  const documents = new Map<Document, AbortSignal>();
  const listeners: Listen[] = [];
  return {
    add: (document, signal) => {
      documents.set(document, signal);
      signal.addEventListener('abort', () => documents.get(document) === signal && documents.delete(document));
      for (const listen of listeners) listen(document, signal);
    },
    each: (listen) => {
      listeners.push(listen);
      for (const [document, signal] of documents) listen(document, signal);
    },
  };
}
