import type { Finding } from '../core/rules/rule';
import { digest } from './digest';
import type { Settings } from './settings';

/** Which findings are kept from view: one place, or all of a rule. */
export type IgnoreReach = 'place' | 'rule';

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reach: IgnoreReach;
}

/** The text and kind that findings were made from. */
export interface CheckedText {
  readonly text: string;
  readonly packId?: string | undefined;
}

type Ignored = Pick<Settings, 'ignoredRules' | 'ignoredFindings'>;

/** Single findings kept; the oldest go first. */
const MOST_KEPT = 500;
/** Text around the place that tells it from others like it, in UTF-16 code units. */
const AROUND = 12;

/**
 * Under which a single finding is remembered: its rule and a digest of the words at the place, so that other edits leave it
 * ignored, the same trouble elsewhere is shown, and the settings hold nothing of what was written.
 */
export function findingKey({ rule, start, end, sectionId = '' }: Finding, { text, packId = '' }: CheckedText): string {
  const quoted = start === end ? titleLine(text) : text.slice(Math.max(0, start - AROUND), end + AROUND);
  return `${rule}/${digest(JSON.stringify([packId, sectionId, quoted]))}`;
}

/** What is missing has no place; it is told apart by how the report begins. */
const titleLine = (text: string): string => /\S[^\n]*/.exec(text)?.[0].trimEnd() ?? '';

/** Findings to show, and those that the person wants no more of; both in their order. */
export function splitIgnored(
  findings: readonly Finding[],
  { ignoredRules, ignoredFindings }: Ignored,
  checked: CheckedText,
): { readonly shown: readonly Finding[]; readonly ignored: readonly IgnoredFinding[] } {
  const rules = new Set(ignoredRules);
  const keys = new Set(ignoredFindings);
  const shown: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    if (rules.has(finding.rule)) ignored.push({ finding, reach: 'rule' });
    else if (keys.size > 0 && keys.has(findingKey(finding, checked))) ignored.push({ finding, reach: 'place' });
    else shown.push(finding);
  }
  return { shown, ignored };
}

/** The change of settings that keeps the finding, or all of its rule, from view. */
export function ignore(settings: Ignored, { finding, reach }: IgnoredFinding, checked: CheckedText): Partial<Ignored> {
  if (reach === 'rule') return { ignoredRules: [...new Set([...settings.ignoredRules, finding.rule])] };
  const key = findingKey(finding, checked);
  const others = settings.ignoredFindings.filter((other) => other !== key);
  return { ignoredFindings: [...others, key].slice(-MOST_KEPT) };
}

/** The change of settings that shows it again. */
export function restore(settings: Ignored, { finding, reach }: IgnoredFinding, checked: CheckedText): Partial<Ignored> {
  if (reach === 'rule') return { ignoredRules: settings.ignoredRules.filter((rule) => rule !== finding.rule) };
  const key = findingKey(finding, checked);
  return { ignoredFindings: settings.ignoredFindings.filter((other) => other !== key) };
}
