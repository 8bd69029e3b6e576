// Anything contenteditable, or the body of an editing document, as a surface.
import type { FieldFormat } from '../../core/outline/content';
import { focusEditable } from '../dom/focus';
import { attribute, isElement } from '../dom/nodes';
import { type DomRange, selectDom, selectionIn } from '../dom/selection';
import { textAgain } from '../text/again';
import { mapBlocks, mapText, type TextMap } from '../text/text-map';
import { driverOf } from './driven';
import type { EditableSurface, TextRange } from './surface';

const lastSelection = new WeakMap<Element, DomRange>();

/** Keeps the selection of an editable, which the document forgets as soon as another place is clicked. */
export function rememberSelection(root: Element): void {
  const range = selectionIn(root);
  if (range) lastSelection.set(root, range);
}

export function openEditable(
  root: HTMLElement,
  format: FieldFormat,
  manager: EditableSurface['manager'],
  isBlocks = false,
): EditableSurface {
  const mapOf = isBlocks ? mapBlocks : mapText;
  return {
    kind: 'editable',
    element: root,
    format,
    manager,
    isPlain: attribute(root, 'contenteditable') === 'plaintext-only',
    ...driverOf(root),
    ...(attribute(root, 'aria-readonly') === 'true' ? { refusal: 'field/read-only' as const } : {}),
    map: () => mapOf(root),
    textAgain: () => (isBlocks ? mapOf(root).text : textAgain(root)),
    focus: () => focusEditable(root, isBlocks),
    read: () => readEditable(root, mapOf(root)),
    select: (start, end) => selectText(root, mapOf(root), start, end),
  };
}

function readEditable(root: HTMLElement, map: TextMap) {
  const selection = selectionOf(root, map);
  return selection ? { text: map.text, selection } : { text: map.text };
}

function selectionOf(root: HTMLElement, map: TextMap): TextRange | undefined {
  const range = selectionIn(root) ?? lastSelection.get(root);
  if (!range || !root.contains(range.start.node) || !root.contains(range.end.node)) return undefined;
  const start = map.offsetAt(range.start);
  return { start, end: Math.max(start, map.offsetAt(range.end)) };
}

export function domRange(map: TextMap, start: number, end: number): DomRange {
  const from = map.positionAt(start, start === end ? 'before' : 'after');
  return { start: from, end: start === end ? from : map.positionAt(end, 'before') };
}

function selectText(root: HTMLElement, map: TextMap, start: number, end: number): void {
  const range = domRange(map, start, end);
  selectDom(root, range);
  lastSelection.set(root, range);
  const holder = isElement(range.start.node) ? range.start.node : range.start.node.parentElement;
  holder?.scrollIntoView({ block: 'nearest' });
}
