import type { PackSection } from '@/utils/core/packs/model';
import { sectionName } from '@/utils/core/packs/section-name';
import { usePanel } from '../panel/context';

/** The two ways to insert a section. */
export function useInsert(section: PackSection) {
  const { outline, acts } = usePanel();
  const name = sectionName(section);
  return {
    name,
    disabled: acts.isBusy.value,
    atCaret: () => outline.insertSection(section, name, 'caret'),
    inPlace: () => outline.insertSection(section, name, 'place'),
  };
}
