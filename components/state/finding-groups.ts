import type { Finding, Severity } from '@/utils/core/rules/rule';

/** How much a finding matters to a person: it has to be mended, should be, or is worth a look. */
export type Weight = 'must' | 'should' | 'hint';

export interface FindingGroup {
  readonly weight: Weight;
  /** In reading order. */
  readonly findings: readonly Finding[];
}

const WEIGHTS: Readonly<Record<Severity, Weight>> = { error: 'must', warn: 'should', info: 'hint', hint: 'hint' };

/** The heaviest first; weights without findings are left out. */
export function byWeight(findings: readonly Finding[]): readonly FindingGroup[] {
  const order: readonly Weight[] = ['must', 'should', 'hint'];
  const groups = order.map((weight) => ({
    weight,
    findings: findings.filter(({ severity }) => WEIGHTS[severity] === weight),
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
