import type { Box } from './caret-rect';

const GAP = 4;
/** Enough for a few rows; with less below the caret than this, above is looked at. */
const WANTED = 260;

/** Where the palette goes: under the caret, or over it when there is more room. In CSS pixels of the viewport. */
export function placeAt(caret: Box, view: { readonly width: number; readonly height: number }) {
  const width = Math.min(340, view.width - 2 * GAP);
  const left = Math.max(GAP, Math.min(caret.left, view.width - width - GAP));
  const below = view.height - caret.bottom - 2 * GAP;
  const above = caret.top - 2 * GAP;
  const isBelow = below >= WANTED || below >= above;
  const room = Math.max(120, Math.min(isBelow ? below : above, 380));
  const at = isBelow ? { top: caret.bottom + GAP } : { bottom: view.height - caret.top + GAP };
  return { left, maxHeight: room, ...at };
}
