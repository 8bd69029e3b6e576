import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { NumberingChoices } from './late-parts';

/** All numbers of the text put right or written in another way, shown before it is done. */
export function Numbering() {
  const t = useT();
  const { numbering, outline } = usePanel();
  if (outline.isEmptyField.value) return null;
  return (
    <details
      class="others numbering"
      data-numbering=""
      open={numbering.isOpen.value}
      onToggle={(event) => numbering.toggle(event.currentTarget.open)}
    >
      <summary>{t('numbering.title')}</summary>
      {numbering.isOpen.value ? <NumberingChoices /> : null}
    </details>
  );
}
