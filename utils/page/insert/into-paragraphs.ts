// Between the two halves of a paragraph that was cut.
import { boldPieces, type ContentBlock } from '../../core/outline/content';
import type { PlannedEdit } from './change';

export function insertBetweenParagraphs(left: HTMLElement, right: HTMLElement, edit: PlannedEdit): void {
  if (edit.blocks) insertBlocks(left, right, edit.blocks);
  else insertLines(left, right, edit.text.split('\n'));
}

/** A half that has nothing in it was an empty line, or an edge: it goes. */
function insertBlocks(left: HTMLElement, right: HTMLElement, blocks: NonNullable<PlannedEdit['blocks']>): void {
  const document = left.ownerDocument;
  const paragraph = left.localName === 'div' ? 'div' : 'p';
  const nodes = blocks.map((block) => {
    const element = document.createElement(block.kind === 'heading' ? `h${block.level + 1}` : paragraph);
    fillBlock(element, block);
    return element;
  });
  left.after(...nodes);
  if (isEmpty(left)) left.remove();
  if (isEmpty(right)) right.remove();
  else if (startsWithBreak(right)) right.firstChild?.remove();
}

/** Further paragraphs look like the one they continue. */
function insertLines(left: HTMLElement, right: HTMLElement, lines: readonly string[]): void {
  const [first = '', ...rest] = lines;
  const last = rest.pop() ?? '';
  const middle = rest.map((text) => {
    const element = left.cloneNode(false) as HTMLElement; // of the same kind as `left`
    fill(element, text);
    return element;
  });
  left.after(...middle);
  if (first) trimBreak(left).append(visibleSpaces(first));
  if (last) right.prepend(visibleSpaces(last));
  for (const half of [left, right]) if (isEmpty(half)) half.replaceChildren(half.ownerDocument.createElement('br'));
}

function fillBlock(element: HTMLElement, block: ContentBlock): void {
  const pieces = boldPieces({ ...block, text: visibleSpaces(block.text) });
  if (!pieces.some(({ isBold }) => isBold)) fill(element, block.text);
  else element.append(...pieces.map(({ text, isBold }) => (isBold ? boldNode(element.ownerDocument, text) : text)));
}

function boldNode(document: Document, text: string): HTMLElement {
  const bold = document.createElement('strong');
  bold.append(text);
  return bold;
}

function fill(element: HTMLElement, text: string): void {
  element.append(text === '' ? element.ownerDocument.createElement('br') : visibleSpaces(text));
}

/** Spaces that would collapse, as editors write them. */
export const visibleSpaces = (text: string) => text.replace(/^ | $/g, '\u00a0').replaceAll('  ', ' \u00a0');

function trimBreak(element: HTMLElement): HTMLElement {
  if (isEmpty(element)) element.replaceChildren();
  return element;
}

const startsWithBreak = (element: HTMLElement) => element.firstElementChild?.localName === 'br' && isFirst(element);

/** No text before the first element: an empty text node may be left over from the cut. */
const isFirst = (element: HTMLElement) => {
  if (element.firstChild?.nodeValue === '') element.firstChild.remove();
  return element.firstChild === element.firstElementChild;
};

export const isEmpty = (element: HTMLElement) =>
  !/[^\u200b\ufeff]/.test(element.textContent ?? '') && element.querySelector('img, hr') === null;
