import { convertNumbering } from '../core/numbering/convert';
import { renumber } from '../core/numbering/renumber';
import type { ParsedReport } from '../core/outline/report';
import { markStyleMix } from '../core/rules/mark-style-mix';
import type { Edit } from '../core/text/edits';

/** What can be done to all numbers of a text at once. */
export const NUMBERING_ACTS = ['renumber', 'brackets', 'gongwen', 'decimal'] as const;
export type NumberingAct = (typeof NUMBERING_ACTS)[number];

/** The edits that do it; none when the text is so already. */
export function tidyNumbering(report: ParsedReport, act: NumberingAct): readonly Edit[] {
  switch (act) {
    case 'renumber':
      return renumber(report.outline);
    case 'brackets':
      return markStyleMix.check(report).flatMap(({ fix }) => (fix?.kind === 'edits' ? fix.edits : []));
    case 'gongwen':
    case 'decimal':
      return convertNumbering(report.outline, act);
  }
  return act satisfies never;
}
