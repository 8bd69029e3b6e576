// A part of a paragraph as HTML that any editor understands: what its own elements and classes look like, not what they are.
import { closest, isElement, isText, styleOf } from '../dom/nodes';
import type { TextMap } from '../text/text-map';
import { visibleSpaces } from './into-paragraphs';
import { escapeHtml } from './to-html';

export interface FormattedLine {
  /** The HTML of a part of it, in offsets of the whole text. */
  part(start: number, end: number): string;
  /** The style that a paragraph continuing it needs, or ''. */
  readonly style: string;
}

/** What editors keep a place open with: no text. */
const UNSEEN = /[\u200b\ufeff]/g;

/** Elements that do nothing but format. */
const FORMATS = /^(span|b|strong|i|em|u|s|strike|del|font)$/;

/**
 * The line between the offsets, if a paragraph has it for itself and all its formatting is bold, italic, underlined or struck:
 * pasting it anew then loses nothing. Undefined for headings, items of lists, links, mentions, colours and the like, and where
 * an editor keeps a place open with a sign that nobody sees, unless only the rest of the line is replaced: all of the line would
 * not be selected with it.
 */
export function formattedLine(
  root: Element,
  map: TextMap,
  start: number,
  end: number,
  isRest = false,
): FormattedLine | undefined {
  const [first, last] = [map.positionAt(start, 'after').node, map.positionAt(end, 'before').node];
  const block = paragraphOf(root, first);
  if (!block?.contains(last)) return undefined;
  const texts = textsOf(block);
  const pieces = texts?.map((text) => ({
    data: isRest ? text.data.replace(UNSEEN, '') : text.data,
    tags: tagsOf(text, block),
  }));
  const own = pieces?.map(({ data }) => data).join('');
  if (!pieces || own?.replaceAll('\u00a0', ' ') !== map.text.slice(start, end)) return undefined;
  if (pieces.some(({ tags }) => tags === undefined)) return undefined;
  const part = (from: number, to: number) => {
    let offset = start;
    return pieces
      .map(({ data, tags = [] }) => {
        const inside = data.slice(Math.max(0, from - offset), Math.max(0, to - offset));
        offset += data.length;
        return wrap(visibleSpaces(inside), tags);
      })
      .join('');
  };
  return { part, style: alignmentOf(block) };
}

function paragraphOf(root: Element, node: Node): Element | undefined {
  const holder = isElement(node) ? node : node.parentElement;
  const block = holder && closest(holder, 'p, div');
  if (!block || block === root || !root.contains(block)) return undefined;
  const other = closest(holder, 'li, h1, h2, h3, h4, h5, h6, td, th, pre');
  // The field itself may be a `<pre>`, whose paragraphs are as plain as any.
  return other && other !== root && root.contains(other) ? undefined : block;
}

function textsOf(node: Node): readonly Text[] | undefined {
  const texts: Text[] = [];
  for (const child of node.childNodes) {
    if (isText(child)) texts.push(child);
    else if (!isElement(child)) continue;
    else if (!isFormat(child)) return undefined;
    else {
      const inner = textsOf(child);
      if (!inner) return undefined;
      texts.push(...inner);
    }
  }
  return texts;
}

/** Draft.js has a block in each block; whatever is not edited is more than a format. */
const isFormat = (element: HTMLElement) =>
  (FORMATS.test(element.localName) || element.localName === 'div') && element.isContentEditable;

const SAME = ['color', 'backgroundColor', 'fontSize', 'fontFamily', 'verticalAlign'] as const;

/** The formats of a text within its paragraph; undefined when it has others as well. */
function tagsOf(text: Text, block: Element): readonly string[] | undefined {
  const [own, around] = [text.parentElement && styleOf(text.parentElement), styleOf(block)];
  if (!own || !around || SAME.some((name) => own[name] !== around[name])) return undefined;
  const lines = decorationsOf(text, block);
  return [
    ...(Number(own.fontWeight) >= 600 && Number(around.fontWeight) < 600 ? ['strong'] : []),
    ...(own.fontStyle === 'italic' && around.fontStyle !== 'italic' ? ['em'] : []),
    ...(lines.includes('underline') ? ['u'] : []),
    ...(lines.includes('line-through') ? ['s'] : []),
  ];
}

/** Not inherited: each element between draws its own. */
function decorationsOf(text: Text, block: Element): string {
  let lines = '';
  for (let element = text.parentElement; element && element !== block; element = element.parentElement)
    lines += ` ${styleOf(element)?.textDecorationLine ?? ''}`;
  return lines;
}

const wrap = (text: string, tags: readonly string[]) =>
  text === '' ? '' : tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, escapeHtml(text));

function alignmentOf(block: Element): string {
  const align = styleOf(block)?.textAlign ?? '';
  return /^(center|right|justify)$/.test(align) ? `text-align: ${align}` : '';
}
