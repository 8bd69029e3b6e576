import type { TextRange } from '../text/segment';

/**
 * What is put into a field, free of any format: each field renders it in its own way (text, HTML, Markdown, BBCode).
 * Texts hold no line breaks.
 */
export type ContentBlock = {
  readonly text: string;
  /** Where in the text the caret is left; default: behind all that is put in. */
  readonly caret?: number;
} & (
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 }
  | {
      readonly kind: 'paragraph';
      /** Parts of the text that stand out, in order, not overlapping. */
      readonly bold?: readonly TextRange[];
    }
);

/** The text of a block with its bold parts apart, in order. */
export function boldPieces(block: ContentBlock): readonly { readonly text: string; readonly isBold: boolean }[] {
  const pieces: { text: string; isBold: boolean }[] = [];
  let from = 0;
  for (const { start, end } of block.kind === 'paragraph' ? (block.bold ?? []) : []) {
    pieces.push(
      { text: block.text.slice(from, start), isBold: false },
      { text: block.text.slice(start, end), isBold: true },
    );
    from = end;
  }
  return [...pieces, { text: block.text.slice(from), isBold: false }].filter(({ text }) => text !== '');
}

/** How a field stores text, which decides how content is rendered for it. */
export type FieldFormat = 'plain' | 'rich' | 'bbcode' | 'markdown';

/**
 * One change to a field. Offsets are UTF-16 code units of the field's text as read.
 * `inline` text goes into the paragraph at `start` and may hold '\n' (a new paragraph in rich fields).
 * `blocks` are whole paragraphs of their own: the field adds the line breaks that are missing before and after,
 * but no empty line.
 */
export type FieldEdit =
  | { readonly start: number; readonly end: number; readonly inline: string }
  | { readonly start: number; readonly end: number; readonly blocks: readonly ContentBlock[] };
