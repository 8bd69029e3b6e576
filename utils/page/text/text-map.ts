// A text and the way from its offsets to places in the DOM and back.
import { isText } from '../dom/nodes';
import { type Stop, type Walked, walkBlocks, walkText } from './walker';

export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

export interface TextMap {
  readonly text: string;
  /** Where two pieces of text meet, 'before' stays in the first: a caret, the end of a range. */
  positionAt(offset: number, side: 'before' | 'after'): DomPosition;
  offsetAt(position: DomPosition): number;
}

export const mapText = (root: Element): TextMap => mapOf(root, walkText(root));

/** Of all editables inside, a line or more each. */
export const mapBlocks = (root: Element): TextMap => mapOf(root, walkBlocks(root));

function mapOf(root: Element, { text, stops }: Walked): TextMap {
  return {
    text,
    positionAt: (offset, side) => {
      const stop = stopAt(stops, offset, side);
      return stop ? placeIn(stop, offset) : { node: root, offset: root.childNodes.length };
    },
    offsetAt: (position) => offsetOf(stops, text.length, position),
  };
}

function stopAt(stops: readonly Stop[], offset: number, side: 'before' | 'after'): Stop | undefined {
  let index = lastIndex(stops, (stop) => stop.start <= offset);
  const found: Stop[] = [];
  for (let stop = stops[index]; stop && stop.start + stop.length >= offset; stop = stops[--index]) found.unshift(stop);
  const texts = found.filter((stop) => stop.length > 0);
  return (side === 'before' ? texts[0] : texts.at(-1)) ?? found[0];
}

function placeIn(stop: Stop, offset: number): DomPosition {
  if (isText(stop.node)) return { node: stop.node, offset: stop.from + offset - stop.start };
  if (stop.isInside) return { node: stop.node, offset: 0 };
  const parent = stop.node.parentNode;
  return parent ? { node: parent, offset: indexOf(stop.node) } : { node: stop.node, offset: 0 };
}

export function indexOf(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) index += 1;
  return index;
}

/** The first piece at or after the place; at the end of a block, the end of the piece before it. */
function offsetOf(stops: readonly Stop[], length: number, position: DomPosition): number {
  const index = lastIndex(stops, (stop) => isBefore(stop, position));
  const before = stops[index];
  const after = stops[index + 1];
  if (before && before.node === position.node && isText(position.node)) {
    const within = before.start + Math.min(position.offset - before.from, before.length);
    return Math.min(within, length);
  }
  const isAfterInside = after && position.node.contains(after.node);
  if (isAfterInside || !before) return after?.start ?? length;
  return before.start + before.length;
}

/** Whether the piece starts before the place (or at it, when it is text which the place is in). */
function isBefore(stop: Stop, { node, offset }: DomPosition): boolean {
  if (stop.node === node) return stop.from <= offset && isText(node);
  const child = node.childNodes[offset];
  if (child) return stop.node !== child && isPreceding(stop.node, child);
  return node.contains(stop.node) || isPreceding(stop.node, node);
}

const isPreceding = (node: Node, other: Node) =>
  (node.compareDocumentPosition(other) & 4) /* DOCUMENT_POSITION_FOLLOWING */ !== 0 && !node.contains(other);

function lastIndex(stops: readonly Stop[], holds: (stop: Stop) => boolean): number {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stop = stops[middle];
    if (stop && holds(stop)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
