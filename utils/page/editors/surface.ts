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
export type StrategyId = 'exec-text' | 'exec-html' | 'exec-lines' | 'paste' | 'paste-text' | 'beforeinput' | 'setter';

interface SurfaceBase {
  readonly format: FieldFormat;
  readonly refusal?: Refusal;
  /** Why writing is worse than refusing here: an editor which shows only part of its text, say. */
  readonly refusesWriting?: string;
  read(): Reading;
  /** Puts the selection there and brings it into view; does not take the focus. */
  select(start: number, end: number): void;
}

export interface ControlSurface extends SurfaceBase {
  readonly kind: 'control';
  readonly element: TextControl;
}

export interface EditableSurface extends SurfaceBase {
  readonly kind: 'editable';
  readonly element: HTMLElement;
  /** Managed editors keep a model of their own and take text by events, not by changes of the DOM. */
  readonly manager: 'none' | 'perhaps' | 'framework' | 'replacement';
  /** contenteditable="plaintext-only": no elements may go in. */
  readonly isPlain: boolean;
  map(): TextMap;
}

/** The place where a field's text can be read and written now. */
export type Surface = ControlSurface | EditableSurface;
