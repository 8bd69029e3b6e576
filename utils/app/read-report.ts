import { parseReport } from '../core/outline/parse-report';
import type { ReadText } from '../core/outline/read-text';
import type { ParsedReport, SectionBindings } from '../core/outline/report';
import type { Pack } from '../core/packs/model';
import type { FieldSnapshot } from './protocol';

/** The field's text read as a report of this kind; with `before`, only what has changed since. A title in the form's own title field counts as the report's. */
export function readReport(
  { text, hints }: FieldSnapshot,
  pack: Pack | undefined,
  bindings: SectionBindings,
  before?: ReadText,
): ParsedReport {
  const titleIsElsewhere = hints.subject.trim() !== '';
  return parseReport(text, {
    bindings,
    titleIsElsewhere,
    ...(pack === undefined ? {} : { pack }),
    ...(before === undefined ? {} : { before }),
  });
}
