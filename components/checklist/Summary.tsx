import { sectionName } from '@/utils/core/packs/section-name';
import { useT } from '../i18n';
import { STATUS_ICONS } from '../outline/status-icons';
import { usePanel } from '../panel/context';
import type { SectionRowState } from '../state/outline';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Ring } from '../ui/Ring';

/** How complete the report is, and the way to check it again. */
export function Summary() {
  const t = useT();
  const { report } = usePanel();
  const hasRing = report.pack.value !== undefined && report.checked.value !== undefined;
  return (
    <div class="pane-top checklist-top">
      <div class="checklist-line">
        {hasRing ? <ProgressRing /> : null}
        <div class="checklist-words">
          <p class="pack-name">{report.pack.value?.name ?? t('check.title')}</p>
          {hasRing ? <ProgressText /> : null}
        </div>
        {report.isChecking.value ? <span class="spinner spinner-late" title={t('check.checking')} /> : null}
        <Button
          look="quiet"
          icon="retry"
          data-action="recheck"
          aria-busy={report.isChecking.value}
          onClick={report.recheck}
        >
          {t('check.recheck')}
        </Button>
      </div>
      {hasRing ? <SectionList /> : null}
    </div>
  );
}

function ProgressRing() {
  const t = useT();
  const { done, total } = usePanel().outline.progress.value;
  return <Ring value={done} max={total} label={t('outline.progress', { done, total })} />;
}

function ProgressText() {
  const t = useT();
  const { done, total } = usePanel().outline.progress.value;
  const isComplete = total > 0 && done === total;
  return <p class="field-hint">{t(isComplete ? 'outline.complete' : 'check.progress', { n: total - done })}</p>;
}

/** Every section with its state, folded away: the findings below say what to do. */
function SectionList() {
  const t = useT();
  const { outline } = usePanel();
  const rows = outline.rows.value.filter(isWorthListing);
  return (
    <details class="complete">
      <summary>{t('check.sections')}</summary>
      <ul class="complete-list">
        {rows.map((row) => (
          <SectionState key={row.section.id} row={row} />
        ))}
      </ul>
    </details>
  );
}

/** Optional sections that are not there are nobody's concern. */
const isWorthListing = ({ section, status }: SectionRowState): boolean =>
  section.requirement !== 'may' || status !== 'missing';

function SectionState({ row }: { readonly row: SectionRowState }) {
  const t = useT();
  const { outline, openPane } = usePanel();
  const { section, status } = row;
  const open = () => (row.start === undefined ? openPane('outline') : outline.goTo(row));
  return (
    <li class={`section-${status}`} data-requirement={section.requirement}>
      <button type="button" class="complete-section section-name" data-complete-section={section.id} onClick={open}>
        <Icon name={STATUS_ICONS[status]} />
        <span>{sectionName(section)}</span>
        <span class="section-status">{t(`section.status.${status}`)}</span>
      </button>
    </li>
  );
}
