import type { BlockKind } from '../outline/model';

/** must: without it the report is incomplete; should: worth a note; may: only listed. */
export type Requirement = 'must' | 'should' | 'may';

/**
 * Where a section lives: under a heading; in the paragraphs of a short text, which may have headings of their own or none
 * (body); on a line that names it, 联系人：… (label); or in a block of its own.
 */
export type SectionBlock = 'heading' | 'body' | 'label' | BlockKind;

/** One part that a report of this kind has. */
export interface PackSection {
  readonly id: string;
  /** Heading text without mark, or for blocks the text inserted (may hold placeholders). */
  readonly heading: string;
  /** What the section is called in lists and messages, where `heading` is text to insert (blocks). See section-name.ts. */
  readonly name?: string;
  readonly aliases: readonly string[];
  readonly requirement: Requirement;
  readonly block: SectionBlock;
  /** Least number of Han characters, digits and Latin words below the heading; 0: presence is enough. */
  readonly minChars: number;
  /** What to write here; shown in the panel, never inserted. */
  readonly guidance: string;
  /** Body inserted below the heading: one string a paragraph; {{…}} marks what must be filled in. */
  readonly skeleton: readonly string[];
  /** Kinds of facts expected: count>=2, date, deadline, owner, doc, percent; a trailing ? means optional. */
  readonly facts: readonly string[];
}

/** A report kind: data, one JSON file in public/packs/<language>/. */
export interface Pack {
  readonly version: 1;
  readonly id: string;
  readonly language: string;
  readonly name: string;
  /** Texts which, found in a title, mean this kind: the one that ends last wins, then the longest. … stands for any words. */
  readonly titleMatch: readonly string[];
  /** Numbering used when the text has none yet. */
  readonly numbering: 'gongwen' | 'decimal' | 'markdown' | 'plain';
  /** Whether sections out of template order are reported. */
  readonly ordered: boolean;
  readonly sections: readonly PackSection[];
  /** Where a kind has a formula to end with: phrases, one of which stands at the end. Without final punctuation. */
  readonly closings?: readonly string[];
  /** Phrases that belong in another kind, such as 妥否 in a 报告. Without final punctuation. */
  readonly forbidden?: readonly string[];
}
