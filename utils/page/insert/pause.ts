// One undo step for the insertion alone, in editors which make steps by time.
import { attribute } from '../dom/nodes';
import { sinceChangeMs } from '../dom/typing';
import { delay } from '../dom/wait';
import { isBelowToolbar, isInMarkdownEditor, putsBlocksAfter } from '../editors/manager';
import type { EditableSurface, StrategyId, Surface } from '../editors/surface';
import { BY_EVENT } from './plan';

/**
 * Quill joins what comes within 1,000 ms of another change, ProseMirror within 500, Lexical's React plug-in within 1,000.
 * A person who has typed needs longer than that to get to the panel; a key of the panel's, or a second click, may be faster.
 */
const HISTORY_MS = 1_050;
const NOTED_MS = 500;

/** These make steps by the kind of a change. */
const BY_KIND = '.ck-editor__editable, .public-DraftEditor-content, [data-slate-editor]';

/** A driver ends the step before. An element without any mark of an editor has the browser's own history. */
const isManaged = ({ element, driver, manager }: EditableSurface) =>
  driver === undefined && ((manager !== 'none' && manager !== 'perhaps') || attribute(element, 'class') !== '');

export async function pauseAfterChange(surface: Surface): Promise<void> {
  await delay(Math.max(0, stepMs(surface) - sinceChangeMs()));
}

/** How long after a change the next one is a step of its own, and the change itself is one. */
export const stepMs = (surface: Surface): number => (makesSteps(surface) ? HISTORY_MS : 0);

const makesSteps = (surface: Surface) =>
  surface.kind === 'control'
    ? isInMarkdownEditor(surface.element) || isBelowToolbar(surface.element)
    : isManaged(surface) && !surface.element.matches(BY_KIND);

/**
 * How long it takes until Ctrl+Z takes back the insertion and nothing else. Textareas of Markdown editors, Vditor, and editors
 * that only hear of what the browser's commands did note it 300 to 800 ms later (measured); undo would lead too far back.
 */
export function notedMs(surface: Surface, strategy: StrategyId): number {
  if (surface.kind === 'control' || putsBlocksAfter(surface.element)) return stepMs(surface);
  return BY_EVENT.has(strategy) || !isManaged(surface) ? 0 : NOTED_MS;
}
