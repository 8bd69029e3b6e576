import { computed, type ReadonlySignal } from '@preact/signals';
import { applyFix } from '@/utils/app/insert-section';
import type { FieldPort } from '@/utils/app/ports';
import type { Finding, Severity } from '@/utils/core/rules/rule';
import type { Acts } from './acts';
import type { ReportModel } from './report';

export interface FindingGroup {
  readonly severity: Severity;
  /** In reading order. */
  readonly findings: readonly Finding[];
}

export interface ChecklistModel {
  /** The heaviest first; severities without findings are left out. */
  readonly groups: ReadonlySignal<readonly FindingGroup[]>;
  readonly total: ReadonlySignal<number>;
  goTo(finding: Finding): Promise<void>;
  fix(finding: Finding): Promise<void>;
}

const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info', 'hint'];

export function createChecklistModel(field: FieldPort, report: ReportModel, acts: Acts): ChecklistModel {
  const findings = computed(() => report.checked.value?.findings ?? []);
  return {
    groups: computed(() => groupBySeverity(findings.value)),
    total: computed(() => findings.value.length),
    async goTo({ start, end }) {
      const selected = await field.select(start, end);
      if (!selected.ok) acts.refuse(selected.failure);
    },
    async fix(finding) {
      const checkedText = report.checked.value?.snapshot.text;
      if (checkedText === undefined) return;
      const run = () => applyFix(report.target(), finding, checkedText);
      await acts.insert({ done: { key: 'act.fix' }, run });
      // A refused fix often means that the text has moved on: the list is then out of date too.
      await report.recheck();
    },
  };
}

function groupBySeverity(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  }));
  return groups.filter((group) => group.findings.length > 0);
}

/** Findings of one rule that are shown before the rest is folded away. */
const SHOWN_OF_A_RULE = 4;

/** The findings to show at once and those to fold away, both in reading order. */
export function foldRepeated(findings: readonly Finding[]): { first: readonly Finding[]; more: readonly Finding[] } {
  const seen = new Map<string, number>();
  const first: Finding[] = [];
  const more: Finding[] = [];
  for (const finding of findings) {
    const before = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, before + 1);
    (before < SHOWN_OF_A_RULE ? first : more).push(finding);
  }
  // A fold that hides a single row only costs a click.
  return more.length > 1 ? { first, more } : { first: findings, more: [] };
}
