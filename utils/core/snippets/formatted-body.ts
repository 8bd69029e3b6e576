import type { ContentBlock, FieldEdit, FieldFormat } from '../outline/content';
import type { TextRange } from '../text/segment';
import type { BodyFormat } from './model';

/** Where finished text goes, and how the person wants it there. */
export interface Destination {
  readonly format: FieldFormat;
  /** Whether nothing else stands on the line of the caret: only then may paragraphs of their own be put there. */
  readonly isOnEmptyLine: boolean;
  /** Fields of plain text: paragraphs begin with two full-width spaces. */
  readonly indents: boolean;
}

/** What is inserted: text within the paragraph, with the caret's place in it, or paragraphs of their own, which know it. */
export type SuitedContent =
  | { readonly inline: string; readonly caret?: number }
  | { readonly blocks: readonly ContentBlock[] };

/** A filled snippet: its text, and where in it the caret is wanted. */
export interface FinishedText {
  readonly text: string;
  readonly caret?: number;
}

/**
 * The finished text of a snippet as its destination can show it: Markdown as it is where Markdown is written, as headings and
 * bold where there are such, and without its signs in plain text. Lists stay lines with a mark, which no editor rearranges.
 */
export function suitText({ text, caret }: FinishedText, format: BodyFormat, to: Destination): SuitedContent {
  if (format === 'plain') return indented({ text, caret }, to);
  if (to.format === 'markdown') return inlineOf(text, caret);
  const blocks = toBlocks(text, caret);
  const isFormatted = blocks.some((block) => block.kind === 'heading' || block.bold !== undefined);
  if (isFormatted && to.format !== 'plain' && (to.isOnEmptyLine || blocks.length > 1)) return { blocks };
  const before = blocks.findIndex((block) => block.caret !== undefined);
  const start = blocks.slice(0, before).reduce((sum, block) => sum + block.text.length + 1, 0);
  const at = before < 0 ? undefined : start + (blocks[before]?.caret ?? 0);
  return indented({ text: blocks.map((block) => block.text).join('\n'), caret: at }, to);
}

/** The edit that puts it in place of a selection, and the selection to leave, if the edit does not know it. */
export function toEdit(
  content: SuitedContent,
  { start, end }: TextRange,
): { readonly edit: FieldEdit; readonly select?: TextRange } {
  if ('blocks' in content) return { edit: { start, end, blocks: content.blocks } };
  const edit = { start, end, inline: content.inline };
  const caret = start + (content.caret ?? 0);
  return content.caret === undefined ? { edit } : { edit, select: { start: caret, end: caret } };
}

const inlineOf = (inline: string, caret: number | undefined): SuitedContent =>
  caret === undefined ? { inline } : { inline, caret };

const INDENT = '\u3000\u3000';

/** The first line too when it begins a line of the field. What is indented, a list or empty stays. */
function indented(finished: Marked, { format, indents, isOnEmptyLine }: Destination): SuitedContent {
  const { text, caret } = finished;
  if (!indents || format !== 'plain') return inlineOf(text, caret);
  const lines = text.split('\n');
  const isParagraph = (line: string, index: number) => (index > 0 || isOnEmptyLine) && /^[^\s•\-*#>]/.test(line);
  const indent = (some: readonly string[]) =>
    some.map((line, index) => (isParagraph(line, index) ? INDENT + line : line)).join('\n');
  if (caret === undefined) return { inline: indent(lines) };
  const upTo = text.slice(0, caret).split('\n').length;
  const behind = lines.slice(0, upTo).join('\n').length - caret;
  return { inline: indent(lines), caret: indent(lines.slice(0, upTo)).length - behind };
}

/** Text that may say where the caret goes. */
interface Marked {
  readonly text: string;
  readonly caret: number | undefined;
}

/** The Markdown that snippets are written in: headings, lists and bold; a line is a paragraph, empty lines set them apart. */
function toBlocks(text: string, caret: number | undefined): readonly ContentBlock[] {
  let start = 0;
  const lines = text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    return line.trim() === '' ? [] : [{ line, from }];
  });
  // On an empty line it goes to the paragraph after, else to the end.
  const at = caret === undefined ? -1 : lines.findIndex(({ line, from }) => caret <= from + line.length);
  return lines.map(({ line, from }, index) =>
    toBlock({ text: line, caret: caret === undefined || index !== at ? undefined : Math.max(0, caret - from) }),
  );
}

function toBlock({ text: line, caret }: Marked): ContentBlock {
  const [, hashes, heading] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
  if (hashes !== undefined && heading !== undefined && heading !== '') {
    const { bold: _none, ...plain } = withoutBold(cutTo(heading, line.indexOf(heading, hashes.length), caret));
    return { kind: 'heading', level: levelOf(hashes.length), ...plain };
  }
  const { bold, ...plain } = withoutBold(asItem({ text: line, caret }));
  return bold.length === 0 ? { kind: 'paragraph', ...plain } : { kind: 'paragraph', ...plain, bold };
}

function asItem({ text: line, caret }: Marked): Marked {
  const [, space, text] = /^(\s*)[-*+]\s+(.*)$/.exec(line) ?? [];
  if (space === undefined || text === undefined) return { text: line, caret };
  const mark = `${space}• `;
  const rest = cutTo(text, line.length - text.length, caret);
  return { text: mark + text, caret: rest.caret === undefined ? undefined : mark.length + rest.caret };
}

/** A part of a line that begins at `start`, with a caret of the line. */
const cutTo = (text: string, start: number, caret: number | undefined): Marked => ({
  text,
  caret: caret === undefined ? undefined : Math.min(Math.max(0, caret - start), text.length),
});

function levelOf(hashes: number): 1 | 2 | 3 {
  return hashes === 1 ? 1 : hashes === 2 ? 2 : 3;
}

/** The text between pairs of ** without them, where it stands, and where the caret is then. */
function withoutBold({ text: line, caret }: Marked): FinishedText & { readonly bold: readonly TextRange[] } {
  const bold: TextRange[] = [];
  let text = '';
  let from = 0;
  let signsBefore = 0;
  const passSigns = (at: number) => {
    signsBefore += Math.min(2, Math.max(0, (caret ?? 0) - at));
  };
  for (const match of line.matchAll(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g)) {
    text += line.slice(from, match.index);
    bold.push({ start: text.length, end: text.length + (match[1] ?? '').length });
    text += match[1] ?? '';
    from = match.index + match[0].length;
    for (const at of [match.index, from - 2]) passSigns(at);
  }
  text += line.slice(from);
  return caret === undefined ? { text, bold } : { text, caret: caret - signsBefore, bold };
}
