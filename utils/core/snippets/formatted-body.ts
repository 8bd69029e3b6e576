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

/** What is inserted: text within the paragraph, or paragraphs of their own. */
export type SuitedContent = { readonly inline: string } | { readonly blocks: readonly ContentBlock[] };

/**
 * The finished text of a snippet as its destination can show it: Markdown as it is where Markdown is written, as headings and
 * bold where there are such, and without its signs in plain text. Lists stay lines with a mark, which no editor rearranges.
 */
export function suitText(text: string, format: BodyFormat, to: Destination): SuitedContent {
  if (format === 'plain') return { inline: indented(text, to) };
  if (to.format === 'markdown') return { inline: text };
  const blocks = toBlocks(text);
  const isFormatted = blocks.some((block) => block.kind === 'heading' || block.bold !== undefined);
  if (isFormatted && to.format !== 'plain' && (to.isOnEmptyLine || blocks.length > 1)) return { blocks };
  return { inline: indented(blocks.map((block) => block.text).join('\n'), to) };
}

/** The edit that puts it in place of a selection. */
export function toEdit(content: SuitedContent, { start, end }: TextRange): FieldEdit {
  return { start, end, ...content };
}

const INDENT = '\u3000\u3000';

/** The first line too when it begins a line of the field. What is indented, a list or empty stays. */
function indented(text: string, { format, indents, isOnEmptyLine }: Destination): string {
  if (!indents || format !== 'plain') return text;
  const lines = text.split('\n');
  const isParagraph = (line: string, index: number) => (index > 0 || isOnEmptyLine) && /^[^\s•\-*#>]/.test(line);
  return lines.map((line, index) => (isParagraph(line, index) ? INDENT + line : line)).join('\n');
}

/** The Markdown that snippets are written in: headings, lists and bold; a line is a paragraph, empty lines set them apart. */
function toBlocks(text: string): readonly ContentBlock[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map(toBlock);
}

function toBlock(line: string): ContentBlock {
  const [, hashes, heading] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
  if (hashes !== undefined && heading !== undefined && heading !== '')
    return { kind: 'heading', level: levelOf(hashes.length), text: withoutBold(heading).text };
  const item = /^(\s*)[-*+]\s+(.*)$/.exec(line);
  const { text, bold } = withoutBold(item ? `${item[1]}• ${item[2]}` : line);
  return bold.length === 0 ? { kind: 'paragraph', text } : { kind: 'paragraph', text, bold };
}

function levelOf(hashes: number): 1 | 2 | 3 {
  return hashes === 1 ? 1 : hashes === 2 ? 2 : 3;
}

/** The text between pairs of ** without them, and where it stands. */
function withoutBold(line: string): { readonly text: string; readonly bold: readonly TextRange[] } {
  const bold: TextRange[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g)) {
    text += line.slice(from, match.index);
    bold.push({ start: text.length, end: text.length + (match[1] ?? '').length });
    text += match[1] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), bold };
}
