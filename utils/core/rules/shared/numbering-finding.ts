import { likeMark } from '../../numbering/schemes';
import type { ParsedReport } from '../../outline/report';
import type { Finding, Severity } from '../rule';
import { renumberRun } from './renumber-run';
import type { NumberedNode, Run } from './runs';

/** A finding at the mark of `node`, mended by renumbering its list. */
export function atMark(
  report: ParsedReport,
  run: Run,
  node: NumberedNode,
  finding: { rule: string; severity: Severity; due: number },
): Finding {
  const { start, end } = node.mark;
  const fix = renumberRun(report, run);
  const mark = report.text.slice(start, end).trim();
  const params = { mark, expected: likeMark(mark, node.style, finding.due) ?? String(finding.due) };
  const { rule, severity } = finding;
  return { rule, severity, start, end, message: { key: `rule.${rule}`, params }, ...(fix && { fix }) };
}
