import { renumber } from '../../numbering/renumber';
import type { ParsedReport } from '../../outline/report';
import type { Fix } from '../rule';
import type { Run } from './runs';

/** The edits that make one list continuous; nothing when the list cannot be written in its own style. */
export function renumberRun({ outline }: ParsedReport, { nodes }: Run): Fix | undefined {
  const edits = renumber(outline).filter(({ start, end }) =>
    nodes.some(({ mark }) => start >= mark.start && end <= mark.end),
  );
  return edits.length > 0 ? { kind: 'edits', edits } : undefined;
}
