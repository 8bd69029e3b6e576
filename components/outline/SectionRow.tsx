import { useEffect, useId, useRef } from 'preact/hooks';
import type { MessageKey } from '@/utils/core/i18n/zh-CN';
import type { PackSection } from '@/utils/core/packs/model';
import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import type { SectionRowState } from '../state/outline';
import { Button, IconButton } from '../ui/Button';
import { Icon, type IconName } from '../ui/Icon';

interface SectionRowProps {
  readonly row: SectionRowState;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const STATUS_ICONS: Readonly<Record<SectionRowState['status'], IconName>> = {
  present: 'check-all',
  short: 'half',
  empty: 'half',
  misplaced: 'order',
  missing: 'absent',
  unknown: 'absent',
};

/** One section: its state in the text, advice when opened, and two ways to insert it. */
export function SectionRow({ row, isOpen, onToggle }: SectionRowProps) {
  const { outline } = usePanel();
  const adviceId = useId();
  const { section, status } = row;
  const open = () => {
    onToggle();
    if (!isOpen) void outline.goTo(row);
  };
  return (
    <li
      class={`section section-${status}`}
      data-section-id={section.id}
      data-requirement={section.requirement}
      data-status={status}
    >
      <div class="section-line">
        <button
          type="button"
          class="section-name"
          data-action="open-section"
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
      {isOpen ? <Advice id={adviceId} section={section} /> : null}
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

function useInsert(section: PackSection) {
  const { outline, acts } = usePanel();
  const name = sectionName(section);
  return {
    name,
    disabled: acts.isBusy.value,
    atCaret: () => outline.insertSection(section, name, 'caret'),
    inPlace: () => outline.insertSection(section, name, 'place'),
  };
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

function Advice({ id, section }: { readonly id: string; readonly section: PackSection }) {
  const t = useT();
  const advice = useRef<HTMLDivElement>(null);
  useEffect(() => advice.current?.scrollIntoView({ block: 'nearest' }), []);
  const { disabled, atCaret, inPlace } = useInsert(section);
  return (
    <div class="advice" id={id} ref={advice}>
      {section.guidance === '' ? null : <p>{section.guidance}</p>}
      {section.minChars === 0 ? null : <p class="field-hint">{t('outline.min-chars', { n: section.minChars })}</p>}
      <div class="advice-actions">
        <Button look="primary" icon="place" data-action="insert-in-place" disabled={disabled} onClick={inPlace}>
          {t('outline.in-place')}
        </Button>
        <Button icon="caret" data-action="insert-at-caret" disabled={disabled} onClick={atCaret}>
          {t('outline.at-caret')}
        </Button>
      </div>
    </div>
  );
}
