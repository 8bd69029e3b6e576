import { useMemo } from 'preact/hooks';
import { type LineChange, previewFix } from '@/utils/app/preview-fix';
import type { Finding } from '@/utils/core/rules/rule';
import { usePanel } from '../panel/context';

/** The lines that the finding's fix would change, in the text as last read. */
export function useChanges(finding: Finding): readonly LineChange[] {
  const checked = usePanel().report.checked.value;
  return useMemo(() => (checked === undefined ? [] : previewFix(finding, checked)), [finding, checked]);
}
