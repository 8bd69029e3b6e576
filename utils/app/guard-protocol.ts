import type { GuardAct } from '../core/guard/policy';
import type { FieldFormat } from '../core/outline/content';

/** A field's text, to be checked before the person posts it. Nothing of it is kept. */
export interface GuardRequest {
  readonly text: string;
  readonly format: FieldFormat;
  /** What the page calls the field: label, name, id and placeholder. */
  readonly field: string;
  readonly subject: string;
  readonly pageTitle: string;
  /** The address of the frame's own document. */
  readonly url: string;
}

/** One thing to mend. Offsets are UTF-16 code units of the text that was sent. */
export interface GuardProblem {
  /** Heading of its section, or ''. */
  readonly section: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What the page keeps until the person posts. */
export interface GuardVerdict {
  readonly act: GuardAct;
  /** Name of the report kind. */
  readonly kind: string;
  readonly problems: readonly GuardProblem[];
  /** All of them; `problems` are the first. */
  readonly total: number;
  /** Findings that are only worth a look. */
  readonly should: number;
}

export type GuardWords = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'more'
    | 'back'
    | 'post'
    | 'never'
    | 'confirm'
    | 'general'
    | 'note'
    | 'noteShould'
    | 'keys'
    | 'again'
    | 'gone'
    | 'passed',
    string
  >
>;

/** How the question looks and speaks. */
export interface GuardLook {
  readonly words: GuardWords;
  readonly language: string;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** Messages of the guard. */
export interface GuardProtocol {
  'guard/look': { from: 'content'; data: Record<string, never>; reply: GuardLook };
  /** null: nothing is guarded on this page. */
  'guard/check': { from: 'content'; data: GuardRequest; reply: GuardVerdict | null };
  /** No more reminders on the sender's page. */
  'guard/stop': { from: 'content'; data: { readonly url: string }; reply: null };
}
