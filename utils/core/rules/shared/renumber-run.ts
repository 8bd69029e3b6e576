import { followReferences } from '../../numbering/references';
import { renumberRuns } from '../../numbering/renumber';
import type { ParsedReport } from '../../outline/report';
import type { Edit } from '../../text/edits';
import type { Fix } from '../rule';
import { perReport } from './per-report';
import type { Run } from './runs';

/** The edits that make one list continuous, with the references to it; nothing when it cannot be written in its own style. */
export function renumberRun(report: ParsedReport, { nodes }: Run): Fix | undefined {
  const fixes = fixesOf(report);
  const offset = nodes[0]?.offset ?? -1;
  const known = fixes.get(offset);
  if (known !== undefined) return known;
  const marks = renumberings(report).get(offset) ?? [];
  const edits = [...marks, ...followReferences(report.outline, marks)];
  if (edits.length === 0) return undefined;
  const fix: Fix = { kind: 'edits', edits };
  fixes.set(offset, fix);
  return fix;
}

/** By the offset of the first mark of each list. Every wrong number of a list asks for the same. */
const fixesOf = perReport(() => new Map<number, Fix>());
const renumberings = perReport(
  ({ outline }: ParsedReport): ReadonlyMap<number, readonly Edit[]> =>
    new Map(renumberRuns(outline).map(({ first, edits }) => [first.offset, edits])),
);
