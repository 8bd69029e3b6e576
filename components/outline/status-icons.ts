import type { SectionRowState } from '../state/outline';
import type { IconName } from '../ui/Icon';

export const STATUS_ICONS: Readonly<Record<SectionRowState['status'], IconName>> = {
  present: 'check-all',
  short: 'half',
  empty: 'half',
  misplaced: 'order',
  missing: 'absent',
  unknown: 'absent',
};
