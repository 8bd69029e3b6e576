// Which strategies, in which order. Data: it can be printed, and tested without a page.
import type { EditableSurface, StrategyId, Surface } from '../editors/surface';
import type { Change } from './change';

/**
 * Measured on 60 pages of real editors: execCommand shows text in Slate, wangEditor 5 and Draft.js which their model lacks, and
 * destroys text in Lexical; CKEditor 5 reverts it. So whatever a framework manages gets events first. Plain editables keep
 * their formatting with insertHTML; text inside one line needs no HTML.
 */
const EDITABLE_PLANS: Readonly<Record<EditableSurface['manager'], readonly StrategyId[]>> = {
  'plain-paste': ['paste-text', 'paste-paragraphs', 'typing'],
  none: ['exec-html', 'exec-text', 'exec-lines', 'typing'],
  perhaps: ['paste', 'beforeinput', 'paste-text', 'paste-paragraphs', 'exec-html', 'exec-text', 'typing'],
  framework: ['paste', 'paste-line', 'beforeinput', 'paste-text', 'paste-paragraphs', 'typing'],
  replacement: ['beforeinput', 'paste-text'],
};

export function planFor(surface: Surface, change: Change): readonly StrategyId[] {
  if (surface.kind === 'control') return ['exec-text', 'setter'];
  const isOneLine = change.edits.length === 1 && !change.edits[0]?.text.includes('\n') && !change.edits[0]?.blocks;
  if (surface.driver) return ['editor-api', ...EDITABLE_PLANS.none];
  // Chromium makes lines of `<div>` here; a page that reads the text without them has its own way of pasting.
  if (surface.isPlain) return ['paste-text', 'exec-text', 'exec-lines'];
  if (isOneLine && surface.manager === 'none') return ['exec-text', 'exec-html'];
  if (isOneLine && surface.manager === 'perhaps') return ['paste', 'beforeinput', 'exec-text', 'exec-html', 'typing'];
  return EDITABLE_PLANS[surface.manager];
}

/** By events, the editor itself puts the text in. */
export const BY_EVENT: ReadonlySet<StrategyId> = new Set([
  'paste',
  'paste-line',
  'paste-text',
  'paste-paragraphs',
  'beforeinput',
]);

/** These change the DOM under a model, which then shows what it does not have. */
export const PAST_MODELS: ReadonlySet<StrategyId> = new Set(['exec-html', 'exec-text', 'exec-lines']);

/** These may take more than one step to undo, or none. */
export const NOT_ONE_STEP: ReadonlySet<StrategyId> = new Set(['setter', 'typing']);
