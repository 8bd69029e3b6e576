// All fields of the page that a person can see, the likeliest for a report first.
import { bodyOf, findAll } from '../dom/document';
import { topDocument } from '../dom/focus';
import { deepActive, frameOf, reachableRoots } from '../dom/frames';
import { styleOf } from '../dom/nodes';
import { CODE_EDITORS } from '../editors/code-editor';
import { type FoundField, fieldOf, openField } from '../editors/index';
import { isBehind } from './behind';
import { isUnseen, SMALLEST_PX } from './detect';

const CANDIDATES = `textarea, input, iframe, frame, body, [contenteditable], object, embed, ${CODE_EDITORS}`;

/** `lastFocused` comes first; after it the largest writable one with several lines, what a dialog lies over later. */
export function locateFields(top: Document, lastFocused: HTMLElement | undefined): readonly FoundField[] {
  const found = new Map<HTMLElement, FoundField>();
  for (const root of reachableRoots(top)) {
    for (const element of findAll(root, CANDIDATES)) {
      const field = fieldOf(element);
      if (field && !found.has(field.owner)) found.set(field.owner, field);
    }
  }
  const ranked = [...found.values()].map((field) => ({ field, rank: rankOf(field, lastFocused) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ field }) => field);
}

/** 0: not to be offered. */
function rankOf(field: FoundField, lastFocused: HTMLElement | undefined): number {
  const surface = openField(field);
  const isLast = field.owner === lastFocused;
  if (!surface || !(isShown(field, surface.element) || (isLast && isKeyCatcher(surface.element)))) return 0;
  if (isLast) return Number.MAX_SAFE_INTEGER;
  const { width, height } = surface.element.getBoundingClientRect();
  const isLarge = surface.element.localName !== 'input' ? 1e8 : 0;
  const inFront = isBehind(surface.element) ? 0 : 1e9;
  return 1 + (surface.refusal ? 0 : 1e9 + inFront + isLarge) + Math.min(width * height, 1e7);
}

/** While it has the keys, the text that is meant is an editor's that paints it itself: no other field is offered in its place. */
const isKeyCatcher = (element: HTMLElement) =>
  element.localName !== 'input' && deepActive(topDocument(element.ownerDocument)) === element && isUnseen(element);

/** The element itself and every frame around it; an owner may be hidden while its editor shows the text elsewhere. */
function isShown(field: FoundField, element: HTMLElement): boolean {
  const isBody = element === bodyOf(element.ownerDocument);
  if (!isBody && !isSized(element)) return false;
  for (let frame = frameOf(element.ownerDocument); frame; frame = frameOf(frame.ownerDocument))
    if (!isSized(frame)) return false;
  return field.owner.isConnected;
}

function isSized(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= SMALLEST_PX && height >= SMALLEST_PX && isToSee(element);
}

/** Chromium has `checkVisibility` since 105, and the newer names of its options since 121. */
const isToSee = (element: HTMLElement) =>
  element.checkVisibility?.({ checkVisibilityCSS: true }) ?? styleOf(element)?.visibility === 'visible';
