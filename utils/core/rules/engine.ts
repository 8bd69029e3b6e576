import type { ParsedReport } from '../outline/report';
import { RULES } from './index';
import { findingsOf } from './local';
import type { Finding, Rule } from './rule';

export interface CheckOptions {
  /** The platform shows author and time beside the text, so signature and date are not asked for. */
  readonly platformShowsAuthor: boolean;
  /** Told about a rule that threw, for a log; tests rethrow here. */
  readonly onRuleFailure?: (ruleId: string, error: unknown) => void;
}

/**
 * What all rules notice in a report, in reading order. A rule that throws is a bug of ours and must not cost the person the
 * findings of the others, nor look like a clean text: its findings are replaced by one that says this check did not run.
 */
export function checkReport(
  report: ParsedReport,
  options: CheckOptions,
  rules: readonly Rule[] = RULES,
): readonly Finding[] {
  return rules
    .filter(({ id }) => !(options.platformShowsAuthor && id === 'signature-missing'))
    .flatMap((rule) => run(rule, report, options))
    .sort((a, b) => a.start - b.start || a.end - b.end); // stable: the order of the rules at one place
}

/** Rule id of the finding that stands for a rule which threw. */
export const NOT_CHECKED = 'not-checked';

function run(rule: Rule, report: ParsedReport, { onRuleFailure }: CheckOptions): readonly Finding[] {
  try {
    return findingsOf(rule, report);
  } catch (error) {
    onRuleFailure?.(rule.id, error);
    const message = { key: 'rule.not-checked', params: { check: rule.id } };
    return [{ rule: NOT_CHECKED, severity: 'info', start: 0, end: 0, message }];
  }
}
