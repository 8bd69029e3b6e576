import { useT } from '../i18n';
import { Progress } from '../outline/OutlinePane';
import { usePanel } from '../panel/context';
import { type FindingGroup, foldRepeated } from '../state/checklist';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { FieldText } from './FieldText';
import { FindingRow } from './FindingRow';
import { SEVERITY_ICONS } from './severity';

/** What is missing, broken or left open in the text, while it is being written. */
export function ChecklistPane() {
  const { report } = usePanel();
  return (
    <div class="checklist" data-checklist="" data-revision={report.revision.value}>
      <Summary />
      <Findings />
      <FieldText />
    </div>
  );
}

function Summary() {
  const t = useT();
  const { report, checklist } = usePanel();
  const hasText = report.checked.value !== undefined;
  return (
    <div class="pane-top checklist-top">
      <div class="checklist-line">
        <p class="pack-name">{report.pack.value?.name ?? t('check.title')}</p>
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
      {report.pack.value !== undefined && hasText ? <Progress /> : null}
      {checklist.total.value === 0 ? null : <Counts />}
    </div>
  );
}

function Counts() {
  const t = useT();
  const { checklist } = usePanel();
  return (
    <ul class="counts">
      {checklist.groups.value.map(({ severity, findings }) => (
        <li key={severity} class={`severity-${severity}`}>
          <Icon name={SEVERITY_ICONS[severity]} />
          {t(`check.severity.${severity}`)} <strong>{findings.length}</strong>
        </li>
      ))}
    </ul>
  );
}

function Findings() {
  const { checklist } = usePanel();
  if (checklist.total.value === 0) return <NothingFound />;
  return (
    <>
      {checklist.groups.value.map((group) => (
        <Group key={group.severity} {...group} />
      ))}
    </>
  );
}

/** Findings of one severity; many of a kind are folded away, so that the others are not lost among them. */
function Group({ severity, findings }: FindingGroup) {
  const t = useT();
  const { first, more } = foldRepeated(findings);
  return (
    <section class="finding-group">
      <h2>{t(`check.severity.${severity}`)}</h2>
      <FindingList findings={first} />
      {more.length === 0 ? null : (
        <details>
          <summary>{t('check.more', { n: more.length })}</summary>
          <FindingList findings={more} />
        </details>
      )}
    </section>
  );
}

function FindingList({ findings }: Pick<FindingGroup, 'findings'>) {
  return (
    <ul>
      {findings.map((finding) => (
        <FindingRow key={`${finding.rule}/${finding.sectionId}/${finding.start}/${finding.end}`} finding={finding} />
      ))}
    </ul>
  );
}

/** Nothing to list may mean: no field yet, no text yet, or all is well. */
function NothingFound() {
  const t = useT();
  const { report, openPane } = usePanel();
  const text = report.checked.value?.snapshot.text;
  if (text === undefined) {
    return <EmptyState icon="pen" title={t('check.waiting.title')} text={t('check.waiting.text')} />;
  }
  if (text.trim() === '') {
    return <EmptyState icon="list" title={t('check.empty.title')} text={t('check.empty.text')} />;
  }
  const hasKind = report.pack.value !== undefined;
  return (
    <EmptyState
      icon="check-all"
      title={t('check.clear.title')}
      text={t(hasKind ? 'check.clear.text' : 'check.clear.no-kind')}
    >
      {hasKind ? null : <Button onClick={() => openPane('outline')}>{t('check.choose-kind')}</Button>}
    </EmptyState>
  );
}
