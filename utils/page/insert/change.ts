// A request to change a field, worked out in terms of the field's text: what it must read afterwards.
import { boldPieces, type ContentBlock, type FieldEdit, type FieldFormat } from '../../core/outline/content';
import { applyEdits, type Edit } from '../../core/text/edits';
import type { TextRange } from '../editors/surface';

/** An edit with the plain text that it must read as, line breaks included. */
export interface PlannedEdit extends Edit {
  /** Absent for text inside a paragraph. */
  readonly blocks?: readonly ContentBlock[];
  /** Where the caret is wanted in the text; default: at its end. */
  readonly caret?: number;
}

export interface Change {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly PlannedEdit[];
  readonly select: TextRange;
}

/** How the field wants text. */
export interface Rendering {
  readonly format: FieldFormat;
  /** BBCode or '#' are part of the text in controls; rich surfaces have elements for them. */
  readonly hasMarkup: boolean;
  readonly isSingleLine: boolean;
}

export function planChange(
  before: string,
  edits: readonly FieldEdit[],
  primary: number,
  rendering: Rendering,
  select?: TextRange,
): Change {
  const planned = edits.map((edit) => planEdit(before, edit, rendering));
  const after = applyEdits(before, planned);
  return { before, after, edits: planned, select: select ?? caretAfter(planned, edits[primary], planned[primary]) };
}

function planEdit(before: string, edit: FieldEdit, rendering: Rendering): PlannedEdit {
  const { start, end } = edit;
  if ('inline' in edit) return { start, end, text: toLine(normalised(edit.inline), rendering) };
  const lines = edit.blocks.map((block) => renderBlock(block, rendering)).join('\n');
  if (edit.blocks.length === 0 || rendering.isSingleLine) return { start, end, text: toLine(lines, rendering) };
  const lead = start > 0 && before[start - 1] !== '\n' ? '\n' : '';
  const tail = end < before.length && before[end] !== '\n' ? '\n' : '';
  const caret = caretIn(edit.blocks, rendering);
  const planned = { start, end, text: lead + lines + tail, blocks: edit.blocks };
  return caret === undefined ? planned : { ...planned, caret: lead.length + caret };
}

/** In the lines that the blocks are rendered as. */
function caretIn(blocks: readonly ContentBlock[], rendering: Rendering): number | undefined {
  const index = blocks.findIndex(({ caret }) => caret !== undefined);
  const block = blocks[index];
  if (!block) return undefined;
  const before = blocks.slice(0, index).map((one) => `${renderBlock(one, rendering)}\n`);
  return before.join('').length + renderedCaret(block, rendering);
}

/** The signs of markup that stand before the caret count too. */
function renderedCaret(block: ContentBlock, rendering: Rendering): number {
  const { caret = block.text.length } = block;
  if (block.kind === 'heading') {
    const [lead = ''] = renderBlock({ ...block, text: '\n' }, rendering).split('\n');
    return lead.length + caret;
  }
  if (!rendering.hasMarkup || rendering.format !== 'bbcode') return caret;
  const signs = (block.bold ?? []).map(({ start, end }) => (start < caret ? 3 : 0) + (end < caret ? 4 : 0));
  return signs.reduce((sum, length) => sum + length, caret);
}

const normalised = (text: string) => text.replace(/\r\n?/g, '\n');

const toLine = (text: string, { isSingleLine }: Rendering) => (isSingleLine ? text.replace(/\s*\n\s*/g, ' ') : text);

function renderBlock(block: ContentBlock, { format, hasMarkup }: Rendering): string {
  if (!hasMarkup) return block.text;
  if (block.kind === 'paragraph') return format === 'bbcode' ? bbcodeOf(block) : block.text;
  if (format === 'bbcode') return `[b]${block.text}[/b]`;
  return format === 'markdown' ? `${'#'.repeat(block.level)} ${block.text}` : block.text;
}

const bbcodeOf = (block: ContentBlock) =>
  boldPieces(block)
    .map(({ text, isBold }) => (isBold ? `[b]${text}[/b]` : text))
    .join('');

/** The caret goes to the end of what was put in, before the line break that sets it off from the rest. */
function caretAfter(planned: readonly PlannedEdit[], edit?: FieldEdit, primary?: PlannedEdit): TextRange {
  if (!edit || !primary) return { start: 0, end: 0 };
  const shift = planned
    .filter((other) => other !== primary && other.end <= primary.start)
    .reduce((sum, other) => sum + other.text.length - (other.end - other.start), 0);
  const end = primary.blocks ? primary.text.replace(/\n$/, '').length : primary.text.length;
  const caret = primary.start + shift + (primary.caret ?? end);
  return { start: caret, end: caret };
}

/** One replacement that does what all edits do: the smallest covering one. */
export function coveringEdit({ before, edits }: Change): Edit {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const inner = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return { start, end, text: applyEdits(before.slice(start, end), inner) };
}
