import { expect } from 'vitest';
import { parseOutline } from '../../../../utils/core/outline/parse';
import type { ParsedReport } from '../../../../utils/core/outline/report';
import type { Finding, Rule } from '../../../../utils/core/rules/rule';
import { applyEdits } from '../../../../utils/core/text/edits';

/** A text in which ‹…› marks what a rule should find; ‹› marks a place. */
export function withoutMarks(marked: string): string {
  return marked.replace(/[‹›]/g, '');
}

/** The findings of a rule shown as marks in the text, which makes ranges readable in tables. */
export function marksOf(rule: Rule, text: string): string {
  return showMarks(text, rule.check(parsed(text)));
}

export function showMarks(text: string, findings: readonly Finding[]): string {
  const edits = findings.map(({ start, end }) => ({ start, end, text: `‹${text.slice(start, end)}›` }));
  return applyEdits(text, edits);
}

/** The text after the one fix that is offered. */
export function repaired(text: string, findings: readonly Finding[]): string {
  const [fix] = findings.flatMap((finding) => (finding.fix?.kind === 'edits' ? [finding.fix] : []));
  expect(fix, 'a finding with edits').toBeDefined();
  return applyEdits(text, fix?.edits ?? []);
}

/** A report of no known kind. */
export const parsed = (text: string): ParsedReport => ({ text, outline: parseOutline(text), matches: [] });
