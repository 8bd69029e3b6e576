import type { DrivenEditor } from '../../app/protocol';
import type { FieldFormat } from '../../core/outline/content';
import type { TextControl } from '../dom/nodes';
import type { Refusal } from '../fields/detect';
import type { TextMap } from '../text/text-map';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What an author sees: one '\n' between paragraphs. Offsets are UTF-16 code units. */
export interface Reading {
  readonly text: string;
  readonly selection?: TextRange;
}

/** Ways of inserting; `insert/strategies.ts` has one function for each. */
export type StrategyId =
  | 'editor-api'
  | 'exec-text'
  | 'exec-html'
  | 'exec-lines'
  | 'typing'
  | 'paste'
  | 'paste-line'
  | 'paste-text'
  | 'paste-paragraphs'
  | 'beforeinput'
  | 'setter';

interface SurfaceBase {
  readonly format: FieldFormat;
  readonly refusal?: Refusal;
}

interface ReadableSurface extends SurfaceBase {
  read(): Reading;
  /** Gives it the focus of its page; whether it did not have it before. */
  focus(): boolean;
  /** Puts the selection there and brings it into view; does not take the focus. */
  select(start: number, end: number): void;
}

export interface ControlSurface extends ReadableSurface {
  readonly kind: 'control';
  readonly element: TextControl;
}

export interface EditableSurface extends ReadableSurface {
  readonly kind: 'editable';
  readonly element: HTMLElement;
  /** Managed editors keep a model of their own and take text by events, not by changes of the DOM; most are unknown: perhaps. */
  readonly manager: 'none' | 'perhaps' | 'framework' | 'replacement' | 'plain-paste';
  /** The editor whose own API makes an insertion one step of its own undo. */
  readonly driver?: DrivenEditor;
  /** contenteditable="plaintext-only": no elements may go in. */
  readonly isPlain: boolean;
  map(): TextMap;
  /** What `read` says, at less cost for those who ask at every pause in typing; style sheets may have changed meanwhile. */
  textAgain(): string;
}

/** The DOM shows only the lines in view: reading and writing go through the editor's own API. */
export interface DrivenSurface extends SurfaceBase {
  readonly kind: 'driven';
  readonly element: HTMLElement;
  readonly driver: DrivenEditor;
}

/** The place where a field's text can be read and written in the DOM now. */
export type Surface = ControlSurface | EditableSurface;
/** Nothing can be read or written there; only the reason can be told. */
export interface ClosedSurface extends SurfaceBase {
  readonly kind: 'closed';
  readonly element: HTMLElement;
  readonly refusal: Refusal;
}

export type OpenSurface = Surface | DrivenSurface;
export type AnySurface = OpenSurface | ClosedSurface;
