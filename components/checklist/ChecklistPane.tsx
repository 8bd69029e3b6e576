import { useT } from '../i18n';
import { usePanel } from '../panel/context';
import { type FindingGroup, foldRepeated, type Weight } from '../state/finding-groups';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { MarksSwitch } from './FieldMarks';
import { FieldText } from './FieldText';
import { FindingRow } from './FindingRow';
import { IgnoredFindings } from './IgnoredFindings';
import { Summary } from './Summary';

/** What is missing, broken or left open in the text, while it is being written. */
export function ChecklistPane() {
  const { report } = usePanel();
  return (
    <div class="checklist" data-checklist="" data-revision={report.revision.value}>
      <Summary />
      <Findings />
      <IgnoredFindings />
      <MarksSwitch />
      <FieldText />
    </div>
  );
}

/** All findings, or only those of one weight. */
function Filter() {
  const t = useT();
  const { checklist } = usePanel();
  const chosen = checklist.filter.value;
  const chip = (weight: Weight | undefined, label: string, count: number) => (
    <button
      type="button"
      key={label}
      class="chip"
      aria-pressed={weight === chosen}
      data-filter={weight ?? 'all'}
      onClick={() => checklist.show(weight)}
    >
      {label} <span class="chip-count">{count}</span>
    </button>
  );
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{t('check.filter')}</legend>
      {chip(undefined, t('check.filter.all'), checklist.total.value)}
      {checklist.groups.value.map(({ weight, findings }) => chip(weight, t(`check.filter.${weight}`), findings.length))}
    </fieldset>
  );
}

function Findings() {
  const { checklist } = usePanel();
  if (checklist.total.value === 0) return <NothingFound />;
  const chosen = checklist.filter.value;
  return (
    <>
      <Filter />
      {checklist.groups.value.map((group) => (
        <Group key={group.weight} group={group} isHidden={chosen !== undefined && chosen !== group.weight} />
      ))}
    </>
  );
}

/** Findings of one weight; many of a kind are folded away, so that the others are not lost among them. */
function Group({ group: { weight, findings }, isHidden }: { group: FindingGroup; isHidden: boolean }) {
  const t = useT();
  const { first, more } = foldRepeated(findings);
  return (
    <section class="finding-group" hidden={isHidden}>
      <h2>{t(`check.weight.${weight}`)}</h2>
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
    <ul data-list="">
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
