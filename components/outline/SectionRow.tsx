import { useId } from 'preact/hooks';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import type { PackSection } from '@/utils/core/packs/model';
import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import type { SectionRowState } from '../state/outline';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Advice } from './late-parts';
import { STATUS_ICONS } from './status-icons';
import { useInsert } from './use-insert';

interface SectionRowProps {
  readonly row: SectionRowState;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** One section: its state in the text, advice when opened, and two ways to insert it. */
export function SectionRow({ row, isOpen, onToggle }: SectionRowProps) {
  const { outline } = usePanel();
  const adviceId = useId();
  const { section, status } = row;
  const open = () => {
    onToggle(!isOpen);
    if (!isOpen) void outline.goTo(row);
  };
  return (
    <li
      class={`section section-${status}`}
      data-section-id={section.id}
      data-requirement={section.requirement}
      data-status={status}
      draggable
    >
      <div class="section-line">
        <button
          type="button"
          class="section-name"
          data-action="open-section"
          data-list-stop={sectionName(section)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? adviceId : undefined}
          onClick={open}
        >
          <Icon name={STATUS_ICONS[status]} />
          <span class="section-words">
            <span data-heading="">{sectionName(section)}</span>
            <SectionFacts row={row} />
          </span>
        </button>
        {isOpen ? null : <InsertIcons section={section} />}
      </div>
      {isOpen ? <Advice id={adviceId} row={row} /> : null}
    </li>
  );
}

function SectionFacts({ row }: { readonly row: SectionRowState }) {
  const t = useT();
  const { section, status } = row;
  return (
    <span class="section-facts">
      <span class={`requirement requirement-${section.requirement}`}>
        {t(`section.requirement.${section.requirement}` satisfies MessageKey)}
      </span>
      {status === 'unknown' ? null : (
        <span class="section-status">{t(`section.status.${status}` satisfies MessageKey)}</span>
      )}
    </span>
  );
}

function InsertIcons({ section }: { readonly section: PackSection }) {
  const t = useT();
  const { name, disabled, atCaret, inPlace } = useInsert(section);
  return (
    <span class="section-actions">
      <IconButton
        icon="caret"
        label={t('outline.at-caret.of', { name })}
        tip={t('outline.at-caret')}
        data-action="insert-at-caret"
        disabled={disabled}
        onClick={atCaret}
      />
      <IconButton
        icon="place"
        label={t('outline.in-place.of', { name })}
        tip={t('outline.in-place')}
        data-action="insert-in-place"
        disabled={disabled}
        onClick={inPlace}
      />
    </span>
  );
}
