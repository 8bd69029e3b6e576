// The ways of inserting by name.
import type { EditableSurface, StrategyId } from '../editors/surface';
import { byEditor } from './by-editor';
import type { Change } from './change';
import { byEvent } from './events';
import { execInControl } from './exec-control';
import { execHtml } from './exec-html';
import { execLines, execText } from './exec-text';
import { setValue } from './setter';
import type { Strategy } from './strategy';
import { typeLines } from './typing';

const inEditable =
  (act: (surface: EditableSurface, change: Change) => 'claimed' | 'refused'): Strategy =>
  (surface, change) =>
    surface.kind === 'editable' ? act(surface, change) : 'refused';

export const STRATEGIES: Readonly<Record<StrategyId, Strategy>> = {
  'editor-api': byEditor,
  'exec-text': (surface, change) =>
    surface.kind === 'control' ? execInControl(surface.element, change) : execText(surface, change),
  'exec-html': inEditable(execHtml),
  'exec-lines': inEditable(execLines),
  typing: typeLines,
  paste: byEvent('paste', 'html'),
  'paste-line': byEvent('paste', 'line'),
  'paste-text': byEvent('paste', 'text'),
  'paste-paragraphs': byEvent('paste', 'paragraphs'),
  beforeinput: byEvent('beforeinput-replacement', 'html'),
  setter: (surface, change) => (surface.kind === 'control' ? setValue(surface.element, change.after) : 'refused'),
};
