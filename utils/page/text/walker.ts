// Walks rendered content and writes down its text as an author sees it, with the place of every character.
// innerText is not used: it is slow on long documents and keeps no positions.
import { isElement, isText, select, styleOf } from '../dom/nodes';

/** A piece of text and where it is in the DOM; `length` 0: a line break, a picture or an empty line. */
export interface Stop {
  /** Offset in the text. */
  readonly start: number;
  readonly length: number;
  /** The text node, or the element itself (br, img). */
  readonly node: Node;
  /** Offset in the text node. */
  readonly from: number;
  /** The place is in the element, which is empty, not before it. */
  readonly isInside?: true;
}

export interface Walked {
  readonly text: string;
  readonly stops: readonly Stop[];
}

interface Walk {
  readonly chunks: string[];
  readonly stops: Stop[];
  length: number;
  /** The line has something in it, be it a placeholder. */
  isOpen: boolean;
  /** A line break is due before whatever comes next. */
  isBreakDue: boolean;
  /** Collapsed white space which counts only if text follows on the line. */
  space: { readonly node: Text; readonly from: number } | undefined;
}

export function walkText(root: Element): Walked {
  const walk = newWalk();
  walkChildren(walk, root, keepsWhiteSpace(styleOf(root)));
  return walked(walk);
}

/** Only what can be edited in it: buttons and the like between the editables are no text. */
export function walkBlocks(root: Element): Walked {
  const walk = newWalk();
  for (const block of select<HTMLElement>(root, '[contenteditable]')) {
    if (!block.isContentEditable || block.parentElement?.isContentEditable) continue;
    const { length } = walk.stops;
    walkChildren(walk, block, keepsWhiteSpace(styleOf(block)));
    if (walk.stops.length === length) {
      openLine(walk, block, 0, true);
    }
    closeLine(walk);
  }
  return walked(walk);
}

/** Of one child of an editable, with the looks of its siblings so far; null when it has no text, undefined when its line may go on in its neighbours. */
export function walkAlone(node: Node, looks: Looks, edges: number): string | null | undefined {
  const walk = newWalk();
  if (isElement(node)) walkElement(walk, node, looks, edges);
  else if (isText(node) && node.data) return undefined;
  if (!walk.isOpen) return null;
  return walk.isBreakDue ? walked(walk).text : undefined;
}

const newWalk = (): Walk => ({
  chunks: [],
  stops: [],
  length: 0,
  isOpen: false,
  isBreakDue: false,
  space: undefined,
});

const walked = ({ chunks, stops }: Walk): Walked => ({ text: chunks.join('').replaceAll('\u00a0', ' '), stops });

/** Each node is asked for as little as may be: the browser's answers are nearly all that a long text costs. */
function walkChildren(walk: Walk, parent: Element, keepsSpace: boolean, first: Node | null = parent.firstChild): void {
  let looks: Looks | undefined; // undefined: no element has come yet
  let last: Element | null = null;
  for (let node = first; node; node = node.nextSibling) {
    if (isText(node)) walkTextNode(walk, node, keepsSpace);
    else if (isElement(node)) {
      const isFirst = looks === undefined;
      if (isFirst) last = parent.lastElementChild;
      looks ??= new Map();
      walkElement(walk, node, looks, (isFirst ? FIRST : 0) + (node === last ? LAST : 0));
    }
  }
}

/** What an element's style means for its text. */
interface Look {
  readonly isHidden: boolean;
  readonly isBlock: boolean;
  readonly keepsSpace: boolean;
}

/** Of the children of one element: by name, then by what is around and in them. */
export type Looks = Map<string, Look[]>;

/**
 * Elements without attributes look like their siblings of the same name, but for the first, the last and empty ones; asking the
 * browser for each of 2,000 paragraphs was nearly all that reading them cost.
 */
function lookOf(element: HTMLElement, tag: string, looks: Looks, edges: number): Look {
  if (Element.prototype.hasAttributes.call(element)) return lookAt(element);
  const known = looks.get(tag) ?? [];
  if (known.length === 0) looks.set(tag, known);
  known[edges] ??= lookAt(element);
  return known[edges];
}

const FIRST = 1;
const LAST = 2;
const FILLED = 4;

/** Where a child stands among those of `parent`, for how it looks. */
export const edgesOf = (parent: Element, child: Node): number =>
  (child === parent.firstElementChild ? FIRST : 0) + (child === parent.lastElementChild ? LAST : 0);

function lookAt(element: HTMLElement): Look {
  const style = styleOf(element);
  return {
    isHidden: !style || hides(element, style),
    isBlock: !/^(inline|contents|ruby)/.test(style?.display ?? ''),
    keepsSpace: keepsWhiteSpace(style),
  };
}

const ATOM = /^(img|video|audio|canvas|iframe|object|embed|input|select|button|svg)$/;

function walkElement(walk: Walk, element: HTMLElement, looks: Looks, edges: number): void {
  const tag = element.localName;
  if (tag === 'br') {
    walkBreak(walk, element, 0);
    return;
  }
  const first = element.firstChild;
  const { isHidden, isBlock, keepsSpace } = lookOf(element, tag, looks, edges + (first ? FILLED : 0));
  if (isHidden) return;
  if (isBlock) closeLine(walk);
  if (ATOM.test(tag)) emit(walk, element, 0, '');
  else if (isBlock && !first && isEmptyLine(element, tag)) openLine(walk, element, 0, true);
  else walkChildren(walk, element, keepsSpace, first);
  if (isBlock) closeLine(walk);
}

/** Without a `<br>` a paragraph is as high as nothing, unless its editor gives it a height: then a person sees a line there. */
const isEmptyLine = (element: HTMLElement, tag: string) => /^(p|h[1-6]|li)$/.test(tag) && element.offsetHeight > 0;

/** Forums hide random strings in copied text (`.jammer`); editors show their placeholder as an element, and squeeze signs to nothing. */
function hides(element: Element, style: CSSStyleDeclaration): boolean {
  return (
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    (style.overflow === 'hidden' && style.height === '0px') ||
    element.localName === 'textarea' ||
    element.matches('.jammer, [data-slate-placeholder], .placeholder[contenteditable="false"]')
  );
}

const keepsWhiteSpace = (style: CSSStyleDeclaration | undefined) => /pre|break-spaces/.test(style?.whiteSpace ?? '');

const COLLAPSED = /[^ \t\r\n\u200b\ufeff]+(?: [^ \t\r\n\u200b\ufeff]+)*/g;
const KEPT = /[^\n\u200b\ufeff]+|\n/g;

function walkTextNode(walk: Walk, node: Text, keepsSpace: boolean): void {
  const { data } = node;
  let position = 0;
  const pattern = keepsSpace ? KEPT : COLLAPSED; // `matchAll` would make a copy of it for each of thousands of paragraphs
  pattern.lastIndex = 0;
  while (position < data.length) {
    const match = pattern.exec(data);
    if (!match) break;
    if (match.index > position) walkGap(walk, node, position, match.index);
    if (match[0] === '\n') walkBreak(walk, node, match.index);
    else emit(walk, node, match.index, match[0]);
    position = match.index + match[0].length;
  }
  if (position < data.length) walkGap(walk, node, position, data.length);
}

/** Between two words: white space which shows as one space, or characters which do not show at all. */
function walkGap(walk: Walk, node: Text, from: number, to: number): void {
  const spaceAt = node.data.slice(from, to).search(/[ \t\r\n]/);
  if (spaceAt >= 0) {
    if (walk.isOpen && !walk.isBreakDue) walk.space ??= { node, from: from + spaceAt };
  } else if (!walk.isOpen || walk.isBreakDue) openLine(walk, node, from); // U+200B: editors keep an empty line open with it
}

function emit(walk: Walk, node: Node, from: number, text: string): void {
  breakIfDue(walk);
  if (walk.space && walk.isOpen) push(walk, walk.space.node, walk.space.from, ' ');
  walk.space = undefined;
  push(walk, node, from, text);
  walk.isOpen = true;
}

function push(walk: Walk, node: Node, from: number, text: string): void {
  walk.stops.push({ start: walk.length, length: text.length, node, from });
  walk.chunks.push(text);
  walk.length += text.length;
}

/** A `<br>`, or a newline where white space is kept: the line after it exists only if something follows. */
function walkBreak(walk: Walk, node: Node, from: number): void {
  openLine(walk, node, from);
  walk.isBreakDue = true;
}

function openLine(walk: Walk, node: Node, from: number, isInside?: true): void {
  breakIfDue(walk);
  walk.stops.push({ start: walk.length, length: 0, node, from, ...(isInside && { isInside }) });
  walk.isOpen = true;
}

/** The edge of a block ends the line, if there is one; a `<br>` just before it was a filler. */
function closeLine(walk: Walk): void {
  if (walk.isOpen) walk.isBreakDue = true;
  walk.space = undefined;
}

function breakIfDue(walk: Walk): void {
  if (!walk.isBreakDue) return;
  walk.chunks.push('\n');
  walk.length += 1;
  walk.isBreakDue = false;
  walk.isOpen = false;
  walk.space = undefined;
}
