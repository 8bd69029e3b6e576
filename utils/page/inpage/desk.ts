// What the resident script and the palette's own script say to each other; both live in the same isolated world.
import type { PaletteLook } from '../../app/inpage-protocol';
import type { MessageName, Protocol } from '../../app/protocol';
import type { PageFields } from '../page-fields';

/** Asks the background; undefined when nobody answers. */
export type Ask = <Name extends MessageName>(
  name: Name,
  data: Protocol[Name]['data'],
) => Promise<Protocol[Name]['reply'] | undefined>;

/** What the palette may use of the resident script. */
export interface Desk {
  /** The topmost document in reach. */
  readonly document: Document;
  readonly fields: PageFields;
  readonly signal: AbortSignal;
  readonly look: PaletteLook;
  readonly ask: Ask;
  /** Keeps a key from the page. */
  take(event: KeyboardEvent): void;
}

/** Where the palette was asked for. Offsets are UTF-16 code units of `text`, the field's text at that moment. */
export interface Occasion {
  readonly fieldId: string;
  readonly text: string;
  /** Start of what is to be replaced: the trigger or abbreviation; the caret when its key was pressed. */
  readonly start: number;
  readonly caret: number;
  /** Insert this one at once instead of showing the list. */
  readonly abbreviation?: string;
  /** The background does not answer: does what the abbreviation's key would have done. */
  giveBack?(): void;
}

/** A palette on the screen. */
export interface Session {
  isOpen(): boolean;
  onKey(event: KeyboardEvent): void;
  /** The text or the caret has moved. */
  onEdit(): void;
}

export interface PaletteScript {
  open(desk: Desk, occasion: Occasion): Session;
}

const KEY = Symbol.for('draftside.palette');

export function offerPalette(script: PaletteScript): void {
  (globalThis as { [KEY]?: PaletteScript })[KEY] = script;
}

export function offeredPalette(): PaletteScript | undefined {
  return (globalThis as { [KEY]?: PaletteScript })[KEY];
}
