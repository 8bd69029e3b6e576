import type { FieldFormat } from '../core/outline/content';
import type { SnippetField } from '../core/snippet-language/fields';
import type { SuitedContent } from '../core/snippets/formatted-body';
import type { Failure } from './failures';

/** What a content script has to know to notice what is typed. No bodies, no titles. */
export interface InpageSetup {
  /** Folded (half width, lower case); '' when nothing typed opens the palette here. */
  readonly trigger: string;
  /** Folded, with the sign they begin with; empty when they are not expanded here. */
  readonly abbreviations: readonly string[];
}

/** The palette's own texts, so that the catalogues stay out of the page. */
export type PaletteWords = Readonly<
  Record<'title' | 'search' | 'none' | 'keys' | 'asks' | 'formKeys' | 'insert' | 'cancel' | 'choose' | 'found', string>
>;

/** How the palette looks and speaks; null when it could not be put into the frame. */
export interface PaletteLook {
  readonly words: PaletteWords;
  /** Failure code → what to tell the person. */
  readonly failures: Readonly<Record<string, string>>;
  readonly language: string;
  readonly theme: 'auto' | 'light' | 'dark';
}

export interface PaletteHit {
  readonly id: string;
  readonly title: string;
  /** Parts of the title to highlight, in order. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** One line of the body. */
  readonly excerpt: string;
  /** Whether it asks for something before it is inserted. */
  readonly asks: boolean;
}

export interface PaletteHits {
  /** The best few. */
  readonly hits: readonly PaletteHit[];
  readonly total: number;
}

export interface FillRequest {
  readonly of: { readonly snippetId: string } | { readonly abbreviation: string };
  /** Absent: not asked yet. */
  readonly values?: Readonly<Record<string, string>>;
  readonly pageTitle: string;
  readonly pageUrl: string;
  /** The field that it goes into. */
  readonly field?: { readonly format: FieldFormat; readonly isOnEmptyLine: boolean };
}

/** A finished text, or what has to be asked for first, or why there is none. */
export type FillReply =
  | {
      readonly state: 'ready';
      readonly snippetId: string;
      readonly content: SuitedContent;
    }
  | {
      readonly state: 'ask';
      readonly snippetId: string;
      readonly title: string;
      readonly fields: readonly SnippetField[];
      /** First answers: remembered ones, else defaults. */
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Messages of what happens in the page itself: the palette and abbreviations. */
export interface InpageProtocol {
  'inpage/setup': { from: 'content'; data: Record<string, never>; reply: InpageSetup };
  /** Put the palette's script into the sender's frame. */
  'inpage/load': { from: 'content'; data: Record<string, never>; reply: PaletteLook | null };
  'palette/search': { from: 'content'; data: { query: string }; reply: PaletteHits };
  'palette/fill': { from: 'content'; data: FillRequest; reply: FillReply };
  /** The text has landed: count the use and remember the answers. */
  'palette/landed': {
    from: 'content';
    data: { snippetId: string; values: Readonly<Record<string, string>> };
    reply: null;
  };
  /** background → content: open the palette at the caret (by its key). */
  'palette/open': { from: 'background'; data: Record<string, never>; reply: null };
}
