// What the resident script offers to those that are loaded beside it, in the same isolated world.
import type { PageFields } from '../page-fields';
import type { Ask } from './desk';

/** Called for each document in reach, again after each rebuild; listeners go with the signal. */
export type Listen = (document: Document, signal: AbortSignal) => void;

export interface Resident {
  /** The topmost document in reach. */
  readonly document: Document;
  readonly fields: PageFields;
  /** What has the focus, through frames and shadow roots. */
  active(): HTMLElement | undefined;
  readonly signal: AbortSignal;
  readonly ask: Ask;
  /** False once the extension was reloaded: scripts of its own do what is to be done, and those of before stop. */
  isAlive(): boolean;
  /** Opens the palette at the caret; there once its watcher is loaded. */
  openPalette?(): Promise<unknown>;
  /** Scripts that were put beside it. */
  beside?: Set<string>;
  /** Listens to the documents there are and to those that come. */
  eachDocument(listen: Listen): void;
}

const KEY = Symbol.for('draftside.own');

export function offerResident(resident: Resident): void {
  (globalThis as { [KEY]?: Resident })[KEY] = resident;
}

export const offeredResident = (): Resident | undefined => (globalThis as { [KEY]?: Resident })[KEY];

/** The resident for the script of that name, once: a script may be put into a frame again. */
export function joinResident(name: string): Resident | undefined {
  const resident = offeredResident();
  if (!resident || resident.signal.aborted) return undefined;
  resident.beside ??= new Set();
  if (resident.beside.has(name)) return undefined;
  resident.beside.add(name);
  return resident;
}

/** Documents as they come, for listeners that come later. */
export function createDocumentList(): { readonly add: Listen; readonly each: (listen: Listen) => void } {
  const documents: Parameters<Listen>[] = [];
  const listeners: Listen[] = [];
  return {
    add: (...document) => {
      documents.push(document);
      for (const listen of listeners) listen(...document);
    },
    each: (listen) => {
      listeners.push(listen);
      for (const document of documents) listen(...document); // a signal that is over takes no listeners
    },
  };
}
