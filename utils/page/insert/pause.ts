// One undo step for the insertion alone, in editors which make steps by time.
import { attribute } from '../dom/nodes';
import { sinceChangeMs } from '../dom/typing';
import { delay } from '../dom/wait';
import type { EditableSurface, Surface } from '../editors/surface';

/**
 * Quill joins what comes within 1,000 ms of another change, ProseMirror within 500, Lexical's React plug-in within 1,000.
 * A person who has typed needs longer than that to get to the panel; a key of the panel's, or a second click, may be faster.
 */
const HISTORY_MS = 1_050;

/** These make steps by the kind of a change. */
const BY_KIND = '.ck-editor__editable, .public-DraftEditor-content, [data-slate-editor]';

/** A driver ends the step before. An element without any mark of an editor has the browser's own history. */
const isManaged = ({ element, driver, manager }: EditableSurface) =>
  driver === undefined && ((manager !== 'none' && manager !== 'perhaps') || attribute(element, 'class') !== '');

export async function pauseAfterChange(surface: Surface): Promise<void> {
  await delay(Math.max(0, stepMs(surface) - sinceChangeMs()));
}

/** How long after a change the next one is a step of its own, and the change itself is one. */
export const stepMs = (surface: Surface): number =>
  surface.kind === 'editable' && isManaged(surface) && !surface.element.matches(BY_KIND) ? HISTORY_MS : 0;
