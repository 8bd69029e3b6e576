// The smallest pieces of a document that can be replaced as a whole: paragraphs, or lines between `<br>`s.
import { isGecko } from '../dom/engine';
import { isElement, styleOf } from '../dom/nodes';
import { type DomPosition, indexOf } from '../text/text-map';

/** Children `from` to `to` (exclusive) of `host`. */
export interface Unit {
  readonly host: Element;
  readonly from: number;
  readonly to: number;
}

/** Blocks that may not be cut in two and set apart: a heading does not belong between two list items. */
const CONTAINERS = new Set(['li', 'td', 'th', 'dd', 'dt', 'blockquote', 'figcaption', 'caption', 'body']);

/**
 * The paragraph or line which the place is in.
 * `keepsBlocks`: lines inside a block are told apart by `<br>`, so the block itself is not cut.
 */
export function unitAt(root: Element, position: DomPosition, keepsBlocks: boolean): Unit {
  const block = blockAround(root, position.node);
  const parent = block.parentElement;
  const isCut = block !== root && parent && !keepsBlocks && !CONTAINERS.has(block.localName) && !hasBlocks(block);
  if (!isCut) return lineIn(block, position);
  const index = indexOf(block);
  return { host: parent, from: index, to: index + 1 };
}

function blockAround(root: Element, node: Node): Element {
  let element = isElement(node) ? node : node.parentElement;
  while (element && element !== root && isInline(element)) element = element.parentElement;
  return element ?? root;
}

const isInline = (node: Node) => !isElement(node) || /^(inline|contents|ruby)/.test(styleOf(node)?.display ?? 'inline');

export const isBlock = (node: Node) => isElement(node) && !isInline(node);

const isLineEnd = (node: Node) => !isInline(node) || (isElement(node) && node.localName === 'br');

const hasBlocks = (block: Element) => [...block.children].some((child) => !isInline(child));

/**
 * The run of inline nodes around the place, without the `<br>` that ends it: Chromium 156 would join the next line.
 * A `<br>` which only keeps the last line open belongs to it.
 */
function lineIn(host: Element, { node, offset }: DomPosition): Unit {
  const children = [...host.childNodes];
  const endsLine = (index: number) => isLineEnd(children[index] ?? host);
  const index = node === host ? offset : children.findIndex((child) => child.contains(node));
  let from = index;
  while (from > 0 && !endsLine(from - 1)) from -= 1;
  let to = index;
  while (to < children.length && !endsLine(to)) to += 1;
  const isFiller = from === to && to === children.length - 1 && isBreak(children[to]);
  if (isFiller) to += 1;
  return { host, from: withLinesAbove(children, from, to), to };
}

/**
 * Firefox 153 swallows the `<br>` before the last line when all of that line is replaced; so there the lines above are
 * replaced with it, up to a block.
 */
function withLinesAbove(children: readonly Node[], start: number, end: number): number {
  let from = start;
  if (!isGecko || end < children.length) return from;
  while (from > 0 && !isBlock(children[from - 1] as Node)) from -= 1; // from > 0
  return from;
}

const isBreak = (node: Node | undefined) => isElement(node) && node.localName === 'br';

/** Whether the unit is a line which a `<br>` ends. */
export const endsWithBreak = ({ host, to }: Unit) => isBreak(host.childNodes[to]);

/** The smallest unit that holds all of them. */
export function joinUnits(units: readonly Unit[]): Unit | undefined {
  const [first, ...rest] = units;
  if (!first) return undefined;
  return rest.reduce<Unit>(joinTwo, first);
}

function joinTwo(a: Unit, b: Unit): Unit {
  let host = a.host;
  while (!host.contains(b.host) && host.parentElement) host = host.parentElement;
  const [up, down] = [within(host, a), within(host, b)];
  return { host, from: Math.min(up.from, down.from), to: Math.max(up.to, down.to) };
}

function within(host: Element, unit: Unit): Unit {
  let child: Element = unit.host;
  if (child === host) return unit;
  while (child.parentElement && child.parentElement !== host) child = child.parentElement;
  const index = indexOf(child);
  return { host, from: index, to: index + 1 };
}
