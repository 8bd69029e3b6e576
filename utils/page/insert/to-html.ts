import { boldPieces, type ContentBlock } from '../../core/outline/content';
import { visibleSpaces } from './into-paragraphs';

/** Headings and paragraphs as HTML, every character of the text escaped. */
export function htmlOf(blocks: readonly ContentBlock[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: ContentBlock): string {
  const tag = block.kind === 'heading' ? `h${block.level + 1}` : 'p';
  const inner = boldPieces({ ...block, text: visibleSpaces(block.text) })
    .map(({ text, isBold }) => (isBold ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)))
    .join('');
  return `<${tag}>${inner}</${tag}>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
