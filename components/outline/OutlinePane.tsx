import { useT, useWords } from '../i18n';
import { usePanel } from '../panel/context';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { Meter } from '../ui/Meter';
import { HarvestForm } from './HarvestForm';
import { Numbering } from './Numbering';
import { OtherHeadings } from './OtherHeadings';
import { PackPicker } from './PackPicker';
import { SectionRow } from './SectionRow';

/** The sections a report of this kind has, and what the text holds of them. */
export function OutlinePane() {
  const t = useT();
  const { report, packs, isLoaded } = usePanel();
  if (packs.value.length === 0) {
    return <p class="pane-note">{t(isLoaded.value ? 'outline.none' : 'outline.loading')}</p>;
  }
  return (
    <>
      <div class="pane-top">
        <PackPicker />
        {report.pack.value === undefined ? null : <InsertActions />}
      </div>
      {report.pack.value === undefined ? <ChooseFirst /> : <Sections key={report.pack.value.id} />}
      <OtherHeadings />
      <Numbering />
      <HarvestForm />
    </>
  );
}

/** One click instead of the list above, for the kinds in the person's language. */
function ChooseFirst() {
  const { t, content } = useWords();
  const { packs, report } = usePanel();
  const kinds = packs.value.filter((pack) => pack.language === content);
  return (
    <EmptyState icon="list" title={t('outline.choose.title')} text={t('outline.choose.text')}>
      <ul class="kinds">
        {kinds.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="chip" data-choose-kind={id} onClick={() => report.chooseKind(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

function InsertActions() {
  const t = useT();
  const { outline, acts } = usePanel();
  const missing = outline.missing.value.length;
  const isEmpty = outline.isEmptyField.value;
  const all = {
    'data-action': 'insert-outline',
    disabled: acts.isBusy.value,
    onClick: outline.insertOutline,
  };
  const rest = {
    'data-action': 'insert-missing',
    disabled: acts.isBusy.value,
    onClick: outline.insertMissing,
  };
  if (isEmpty) {
    return (
      <Button {...all} look="primary" icon="plus" isWide>
        {t('outline.insert-all')}
      </Button>
    );
  }
  return (
    <>
      <Progress />
      <div class="insert-actions">
        {missing === 0 ? null : (
          <Button {...rest} look="primary" icon="plus">
            {t('outline.insert-missing', { n: missing })}
          </Button>
        )}
        <Button {...all} look="quiet">
          {t('outline.insert-all')}
        </Button>
      </div>
    </>
  );
}

/** How many of the required sections have been written. */
function Progress() {
  const t = useT();
  const { done, total } = usePanel().outline.progress.value;
  const isComplete = total > 0 && done === total;
  const text = isComplete ? t('outline.complete') : t('outline.progress', { done, total });
  return (
    <div class="progress">
      <span class="progress-text">
        {isComplete ? <Icon name="check-all" /> : null}
        {text}
      </span>
      <Meter value={done} max={total} label={t('outline.progress', { done, total })} />
    </div>
  );
}

function Sections() {
  const t = useT();
  const { outline, places, report } = usePanel();
  const group = `section ${report.pack.value?.id} `;
  return (
    <ol class="sections" data-list="" aria-label={t('outline.sections')}>
      {outline.rows.value.map((row) => (
        <SectionRow
          key={row.section.id}
          row={row}
          isOpen={places.isOpen(group + row.section.id)}
          onToggle={(isOpen) => places.toggle(group + row.section.id, isOpen, group)}
        />
      ))}
    </ol>
  );
}
