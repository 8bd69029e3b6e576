/**
 * What is put into a field, free of any format: each field renders it in its own way (text, HTML, Markdown, BBCode).
 * Texts hold no line breaks.
 */
export type ContentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

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
