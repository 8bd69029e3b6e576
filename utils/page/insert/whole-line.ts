// Into the middle of a paragraph, for editors which join what is pasted with it: the paragraph is pasted anew, with the blocks.
import type { ContentBlock } from '../../core/outline/content';
import { isElement, styleOf } from '../dom/nodes';
import type { EditableSurface } from '../editors/surface';
import type { PlannedEdit } from './change';
import type { Payload } from './events';
import { htmlOf } from './to-html';

/** Undefined when nothing would be joined, or when the paragraph has formatting that would be lost. */
export function wholeLine(
  surface: EditableSurface,
  before: string,
  edit: PlannedEdit,
  blocks: readonly ContentBlock[],
): Payload | undefined {
  if (!edit.text.startsWith('\n') && !edit.text.endsWith('\n')) return undefined;
  const { start, end, text, left, right } = wholeTextLine(before, edit);
  if (start === end || !isPlainParagraph(surface, start, end)) return undefined;
  return { start, end, text, html: htmlOf([...paragraph(left), ...blocks, ...paragraph(right)]) };
}

/** The edit widened to the lines it begins and ends in. */
export function wholeTextLine(before: string, edit: PlannedEdit): Payload & Record<'left' | 'right', string> {
  const start = edit.start === 0 ? 0 : before.lastIndexOf('\n', edit.start - 1) + 1;
  const lineEnd = before.indexOf('\n', edit.end);
  const end = lineEnd < 0 ? before.length : lineEnd;
  const [left, right] = [before.slice(start, edit.start), before.slice(edit.end, end)];
  return { start, end, left, right, text: left + edit.text + right, html: '' };
}

const paragraph = (text: string): readonly ContentBlock[] => (text === '' ? [] : [{ kind: 'paragraph', text }]);

/** One text node, which looks as its paragraph does, which is no heading and no item of a list. */
function isPlainParagraph(surface: EditableSurface, start: number, end: number): boolean {
  const map = surface.map();
  const [from, to] = [map.positionAt(start, 'after').node, map.positionAt(end, 'before').node];
  const holder = from === to ? from.parentElement : null;
  const block = holder?.closest('p, div');
  if (!holder || !block || !surface.element.contains(block) || holder.closest('li, h1, h2, h3, h4, h5, h6, a, td, pre'))
    return false;
  const hasOneText = block.textContent === from.nodeValue;
  return hasOneText && isElement(holder) && looksLike(holder, block);
}

function looksLike(inner: Element, outer: Element): boolean {
  const [a, b] = [styleOf(inner), styleOf(outer)];
  const names = ['fontWeight', 'fontStyle', 'textDecorationLine', 'color', 'backgroundColor', 'fontSize'] as const;
  return names.every((name) => a?.[name] === b?.[name]);
}
