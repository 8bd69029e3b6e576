// The ways of inserting by name.
import type { StrategyId } from '../editors/surface';
import { execInControl } from './exec-control';
import { setValue } from './setter';
import type { Strategy } from './strategy';

const refused: Strategy = () => 'refused';

export const STRATEGIES: Readonly<Record<StrategyId, Strategy>> = {
  'exec-text': (surface, change) => (surface.kind === 'control' ? execInControl(surface.element, change) : 'refused'),
  'exec-html': refused,
  'exec-lines': refused,
  paste: refused,
  'paste-text': refused,
  beforeinput: refused,
  setter: (surface, change) => (surface.kind === 'control' ? setValue(surface.element, change) : 'refused'),
};
