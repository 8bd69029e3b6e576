import { misplacedAmong } from '../outline/order';
import { moveSection } from '../outline/reorder';
import { sectionName } from '../packs/section-name';
import type { Rule } from './rule';
import { matchedSections, rangeOf } from './shared/sections';

/** A section stands elsewhere than the kind orders it. One that is short as well is said to be both; an empty one is not. */
export const sectionOrder: Rule = {
  id: 'section-order',
  check: (report) => {
    if (!report.pack?.ordered) return [];
    const misplaced = misplacedAmong(report.matches, report.pack.sections);
    return matchedSections(report)
      .filter(({ section, match }) => misplaced.has(section.id) && match.status !== 'empty')
      .map(({ section, match }) => {
        const edits = moveSection(report, section.id);
        return {
          rule: 'section-order',
          severity: 'warn' as const,
          ...rangeOf(report, match),
          message: { key: 'rule.section-order', params: { section: sectionName(section) } },
          sectionId: section.id,
          ...(edits && { fix: { kind: 'edits' as const, edits, movesLines: true as const } }),
        };
      })
      .sort((a, b) => a.start - b.start);
  },
};
