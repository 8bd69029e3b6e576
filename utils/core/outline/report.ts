import type { Pack } from '../packs/model';
import type { Outline } from './model';
import type { ReadText } from './read-text';

/**
 * present: there with enough text; short: below minChars; empty: heading only; misplaced: there, out of template order;
 * missing: not found.
 */
export type SectionStatus = 'present' | 'short' | 'empty' | 'misplaced' | 'missing';

/** How a section of the pack was found in the text. */
export interface SectionMatch {
  readonly sectionId: string;
  readonly status: SectionStatus;
  /** Index in `Outline.nodes`, for sections under a heading that was found. */
  readonly node?: number;
  /** Start and end of the section with its heading, or of its block; absent when missing. */
  readonly start?: number;
  readonly end?: number;
  /** 1 exact alias, 0.9 contained alias, 0.7 head word, 0.6 similarity, 0.5 by its place only, 0 missing. */
  readonly score: number;
}

/** User's own word that a heading (normalised text) is a section: heading text → section id. */
export type SectionBindings = Readonly<Record<string, string>>;

/** What kind of writing a text is, which decides the rules of punctuation, dates and numbers that hold for it. */
export type Profile = 'official' | 'technical' | 'english';

export interface ParsedReport {
  readonly text: string;
  /** Its lines as read, for the next reading of the same text after an edit. */
  readonly read?: ReadText;
  readonly outline: Outline;
  /** The person's word for what kind of writing it is; absent: the text itself tells. */
  readonly profile?: Profile;
  /** Absent when no kind was chosen: rules about sections then have nothing to say. */
  readonly pack?: Pack;
  /** One for every section of the pack, in template order. */
  readonly matches: readonly SectionMatch[];
}
