// Which strategies, in which order. Data: it can be printed, and tested without a page.
import type { EditableSurface, StrategyId, Surface } from '../editors/surface';
import type { Change } from './change';

/**
 * Measured on 60 pages of real editors: execCommand shows text in Slate, wangEditor 5 and Draft.js which their model lacks, and
 * destroys text in Lexical; CKEditor 5 reverts it. So whatever a framework manages gets events first. Plain editables keep
 * their formatting with insertHTML; text inside one line needs no HTML.
 */
const EDITABLE_PLANS: Readonly<Record<EditableSurface['manager'], readonly StrategyId[]>> = {
  'plain-paste': ['paste-text'],
  none: ['exec-html', 'exec-text', 'exec-lines'],
  perhaps: ['paste'], // which every editor with a model handles; commands, if nobody did
  framework: ['paste', 'beforeinput', 'paste-text'],
  replacement: ['beforeinput', 'paste-text'],
};

export function planFor(surface: Surface, change: Change): readonly StrategyId[] {
  if (surface.kind === 'control') return ['exec-text', 'setter'];
  const isOneLine = change.edits.length === 1 && !change.edits[0]?.text.includes('\n') && !change.edits[0]?.blocks;
  if (surface.driver) return ['editor-api', ...EDITABLE_PLANS.none];
  if (surface.manager !== 'none' && surface.manager !== 'perhaps') return EDITABLE_PLANS[surface.manager];
  if (surface.isPlain) return ['exec-text', 'exec-lines'];
  const byCommand = isOneLine ? (['exec-text', 'exec-html'] as const) : EDITABLE_PLANS.none;
  return surface.manager === 'perhaps' ? [...EDITABLE_PLANS.perhaps, ...byCommand] : byCommand;
}
