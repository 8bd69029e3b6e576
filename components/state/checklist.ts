import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type IgnoredFinding, type IgnoreReach, ignore, restore, splitIgnored } from '@/utils/app/ignored-findings';
import type { FieldPort } from '@/utils/app/ports';
import type { Finding } from '@/utils/core/rules/rule';
import type { Acts } from './acts';
import { byWeight, type FindingGroup, type Weight } from './finding-groups';
import { reporting } from './late-parts';
import type { ReportModel } from './report';
import type { SettingsModel } from './settings';
import type { Toasts } from './toasts';

export interface ChecklistModel {
  /** The heaviest first, without those that the person ignores; weights without findings are left out. */
  readonly groups: ReadonlySignal<readonly FindingGroup[]>;
  readonly total: ReadonlySignal<number>;
  readonly ignored: ReadonlySignal<readonly IgnoredFinding[]>;
  /** Only this weight is looked at; undefined: all. */
  readonly filter: ReadonlySignal<Weight | undefined>;
  show(weight: Weight | undefined): void;
  goTo(finding: Finding): Promise<void>;
  fix(finding: Finding): Promise<void>;
  ignore(finding: Finding, reach: IgnoreReach): Promise<void>;
  restore(ignored: IgnoredFinding): Promise<void>;
}

interface Sources {
  readonly field: FieldPort;
  readonly report: ReportModel;
  readonly settings: SettingsModel;
  readonly acts: Acts;
  readonly toasts: Toasts;
}

export function createChecklistModel(sources: Sources): ChecklistModel {
  const { report, settings } = sources;
  const filter = signal<Weight | undefined>(undefined);
  const checkedText = () => ({ text: report.checked.value?.snapshot.text ?? '', packId: report.pack.value?.id });
  const split = computed(() =>
    splitIgnored(report.checked.value?.findings ?? [], settings.current.value, checkedText()),
  );
  const groups = computed(() => byWeight(split.value.shown));
  return {
    groups,
    total: computed(() => split.value.shown.length),
    ignored: computed(() => split.value.ignored),
    // A filter whose findings have all gone would show nothing, and look like a clean text.
    filter: computed(() => groups.value.find(({ weight }) => weight === filter.value)?.weight),
    show(weight) {
      filter.value = weight;
    },
    ...acting(sources),
    async ignore(finding, reach) {
      const checked = checkedText();
      const { ignoredRules, ignoredFindings } = settings.current.value;
      await settings.update(ignore(settings.current.value, { finding, reach }, checked));
      const undo = () => void settings.update(reach === 'rule' ? { ignoredRules } : { ignoredFindings });
      sources.toasts.show({ key: `check.ignored.${reach}` }, undo);
    },
    restore: (ignored) => settings.update(restore(settings.current.value, ignored, checkedText())),
  };
}

function acting({ field, report, acts }: Sources): Pick<ChecklistModel, 'goTo' | 'fix'> {
  return {
    async goTo({ start, end }) {
      const selected = await field.select(start, end);
      if (!selected.ok) acts.refuse(selected.failure);
    },
    async fix(finding) {
      const checkedText = report.checked.value?.snapshot.text;
      if (checkedText === undefined) return;
      const run = async () => (await reporting.load()).applyFix(report.target(), finding, checkedText);
      await acts.insert({ done: { key: 'act.fix' }, run });
      // A refused fix often means that the text has moved on: the list is then out of date too.
      await report.recheck();
    },
  };
}
