import type { Severity } from '@/utils/core/rules/rule';
import type { IconName } from '../ui/Icon';

export const SEVERITY_ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'error',
  warn: 'warning',
  info: 'info',
  hint: 'hint',
};
