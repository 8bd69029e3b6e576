// Plain editables: replaces whole paragraphs by an edited copy of them, in one undo step.
// Inserting at the caret inside a paragraph would join the first and the last block with it, so the paragraph is replaced.

import { exec } from '../dom/document';
import { isGecko } from '../dom/engine';
import { type DomRange, selectDom } from '../dom/selection';
import type { EditableSurface } from '../editors/surface';
import type { DomPosition, TextMap } from '../text/text-map';
import { bounceInDocument } from './caret';
import type { Change, PlannedEdit } from './change';
import { copyOf, isSafeToReplace } from './copy';
import { editCopy } from './edit-copy';
import { endsWithBreak, isBlock, joinUnits, type Unit, unitAt } from './unit';

export function execHtml(surface: EditableSurface, change: Change): 'claimed' | 'refused' {
  const html = selectForHtml(surface, change);
  if (html === undefined) return 'refused';
  bounceInDocument(surface.element);
  return exec(surface.element.ownerDocument, 'insertHTML', html) ? 'claimed' : 'refused';
}

/** Selects the paragraphs that change and returns the HTML to put in their place; undefined when that would do harm. */
export function selectForHtml(surface: EditableSurface, change: Change): string | undefined {
  const root = surface.element;
  const map = surface.map();
  const usesBold = surface.format === 'bbcode';
  const placed = change.edits.map((edit) => placeEdit(root, map, edit, usesBold));
  const unit = joinUnits(placed.flatMap(({ units }) => units));
  const html = unit && editedHtml(unit, placed, usesBold);
  if (unit && html !== undefined) selectDom(root, rangeOf(unit));
  return html;
}

/**
 * All of the unit. Chromium 156 takes a place between two blocks for the start of the next, so there the selection must end
 * inside the last block; Firefox 153 would leave an empty block behind then.
 */
function rangeOf({ host, from, to }: Unit): DomRange {
  const start = { node: host, offset: from };
  const end = { node: host, offset: to };
  if (isGecko) return { start, end };
  const [first, last] = [host.childNodes[from], host.childNodes[to - 1]];
  return {
    start: from < to && first && isBlock(first) ? { node: first, offset: 0 } : start,
    end: from < to && last && isBlock(last) ? { node: last, offset: last.childNodes.length } : end,
  };
}

interface PlacedEdit {
  readonly edit: PlannedEdit;
  readonly start: DomPosition;
  readonly end: DomPosition;
  readonly units: readonly Unit[];
}

function placeEdit(root: Element, map: TextMap, edit: PlannedEdit, usesBold: boolean): PlacedEdit {
  const isInsertion = edit.start === edit.end;
  const start = map.positionAt(edit.start, isInsertion ? 'before' : 'after');
  const end = isInsertion ? start : map.positionAt(edit.end, 'before');
  return { edit, start, end, units: [unitAt(root, start, usesBold), unitAt(root, end, usesBold)] };
}

/** The HTML of the unit after the edits; undefined when it cannot be replaced without harm. */
function editedHtml(unit: Unit, placed: readonly PlacedEdit[], usesBold: boolean): string | undefined {
  const copy = copyOf(unit);
  if (!isSafeToReplace(copy.container)) return undefined;
  const copied = placed.map(({ edit, start, end, units }) => {
    const [first] = units;
    const host = first && (first.host === unit.host ? copy.container : copy.at({ node: first.host, offset: 0 })?.node);
    return { edit, start: copy.at(start), end: copy.at(end), host };
  });
  // From the end, so that the places before stay right.
  for (const { edit, start, end, host } of copied.reverse()) {
    if (!start || !end || !host) return undefined;
    editCopy({ edit, start, end, host: host as Element, usesBold, isBreakAfter: endsWithBreak(unit) }); // the copy of an element
  }
  return copy.container.innerHTML;
}
