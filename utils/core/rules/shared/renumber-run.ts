import { followReferences } from '../../numbering/references';
import { renumberRuns } from '../../numbering/renumber';
import type { ParsedReport } from '../../outline/report';
import type { Fix } from '../rule';
import { perReport } from './per-report';
import type { Run } from './runs';

/** The edits that make one list continuous, with the references to it; nothing when it cannot be written in its own style. */
export function renumberRun(report: ParsedReport, { nodes }: Run): Fix | undefined {
  const marks = renumberings(report).find(({ first }) => first.offset === nodes[0]?.offset)?.edits ?? [];
  const edits = [...marks, ...followReferences(report.outline, marks)];
  return edits.length > 0 ? { kind: 'edits', edits } : undefined;
}

const renumberings = perReport(({ outline }: ParsedReport) => renumberRuns(outline));
