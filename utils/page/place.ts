// Where on the screen things are, and where ours goes beside them. In CSS pixels of the viewport.
import { frameOf } from './dom/frames';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box of `document` in the viewport of the topmost document in reach, cut off above and below as its frames are. */
export function throughFrames(box: Box, document: Document): Box {
  let { left, top, bottom } = box;
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const at = frame.getBoundingClientRect();
    left += at.left + frame.clientLeft;
    top = Math.max(at.top, top + at.top + frame.clientTop);
    bottom = Math.min(at.bottom, bottom + at.top + frame.clientTop);
  }
  return { left, top, bottom };
}

const GAP = 4;
/** Enough for a few rows; with less below the caret than this, above is looked at. */
const WANTED = 260;

type View = Pick<Window, 'innerWidth' | 'innerHeight'>;

const inSight = (left: number, width: number, { innerWidth }: View) =>
  `left:${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px;`;

/** Under the caret, or over it when there is more room. */
export function placeAtCaret(caret: Box, view: View): string {
  const below = view.innerHeight - caret.bottom - 2 * GAP;
  const above = caret.top - 2 * GAP;
  const isBelow = below >= WANTED || below >= above;
  const room = Math.max(120, Math.min(isBelow ? below : above, 380));
  const edge = isBelow ? `top:${caret.bottom + GAP}px;` : `bottom:${view.innerHeight - caret.top + GAP}px;`;
  return `${inSight(caret.left, 340, view)}${edge}max-height:${room}px;`;
}

/** Above the field where there is room, else inside its lower edge; always in sight. */
export function placeAtField({ left, top, bottom }: Box, box: Element, view: View): string {
  const { width, height } = box.getBoundingClientRect();
  const above = top - height - GAP;
  const y = above >= 0 ? above : Math.min(bottom, view.innerHeight) - height - GAP;
  return `${inSight(left, width, view)}top:${Math.max(GAP, y)}px;`;
}
