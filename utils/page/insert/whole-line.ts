// Into the middle of a paragraph, for editors which join what is pasted with it: the paragraph is pasted anew, with the blocks.
import type { ContentBlock } from '../../core/outline/content';
import type { EditableSurface } from '../editors/surface';
import type { PlannedEdit } from './change';
import type { Payload } from './events';
import { formattedLine } from './formatted';
import { visibleSpaces } from './into-paragraphs';
import { escapeHtml, htmlOf } from './to-html';

/** Undefined when nothing would be joined, or when the paragraph has formatting that would be lost. */
export function wholeLine(
  surface: EditableSurface,
  before: string,
  edit: PlannedEdit,
  blocks: readonly ContentBlock[],
): Payload | undefined {
  if (!edit.text.startsWith('\n') && !edit.text.endsWith('\n')) return undefined;
  const { start, end, text } = wholeTextLine(before, edit);
  const line = start < end ? formattedLine(surface.element, surface.map(), start, end) : undefined;
  if (!line) return undefined;
  const paragraph = (html: string) => {
    const style = line.style && ` style="${line.style}"`;
    return html && `<p${style}>${html}</p>`;
  };
  const html = paragraph(line.part(start, edit.start)) + htmlOf(blocks) + paragraph(line.part(edit.end, end));
  return { start, end, text, html };
}

/**
 * For editors which split the paragraph at whatever has several lines: its lines are pasted as paragraphs, with what stands
 * before and after the place in it.
 */
export function splitLine(surface: EditableSurface, before: string, edit: PlannedEdit): Payload {
  const { start, end, text } = wholeTextLine(before, edit);
  const line = start < end && edit.text.includes('\n') && formattedLine(surface.element, surface.map(), start, end);
  const html = edit.text.split('\n').map((part) => escapeHtml(visibleSpaces(part)));
  if (start < end && !line) return { ...edit, html: html.join('<br>') };
  if (line) {
    html[0] = line.part(start, edit.start) + html[0];
    html.push(html.pop() + line.part(edit.end, end));
  }
  return { start, end, text, html: html.map((part) => `<p>${part}</p>`).join('') };
}

/** For editors which put blocks after the paragraph: what follows the place in it goes along, as a paragraph of its own. */
export function restOfLine(
  surface: EditableSurface,
  before: string,
  edit: PlannedEdit,
  blocks: readonly ContentBlock[],
): Payload | undefined {
  const { start, end } = wholeTextLine(before, edit);
  const text = edit.text + before.slice(edit.end, end);
  if (edit.end === end) return { start: edit.start, end, text, html: htmlOf(blocks) };
  const line = formattedLine(surface.element, surface.map(), start, end, true);
  const html = line && `${htmlOf(blocks)}<p>${line.part(edit.end, end)}</p>`;
  return html === undefined ? undefined : { start: edit.start, end, text, html };
}

/** The edit widened to the lines it begins and ends in. */
export function wholeTextLine(before: string, edit: PlannedEdit): Payload {
  const start = edit.start === 0 ? 0 : before.lastIndexOf('\n', edit.start - 1) + 1;
  const lineEnd = before.indexOf('\n', edit.end);
  const end = lineEnd < 0 ? before.length : lineEnd;
  const text = before.slice(start, edit.start) + edit.text + before.slice(edit.end, end);
  return { start, end, text, html: '' };
}
