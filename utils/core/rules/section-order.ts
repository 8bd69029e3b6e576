import { sectionName } from '../packs/section-name';
import type { Rule } from './rule';
import { matchedSections, rangeOf } from './shared/sections';

/** Similarity alone is too weak to say that a section stands in the wrong place. */
const SURE_ENOUGH = 0.7;

/** A section stands elsewhere than the kind orders it. */
export const sectionOrder: Rule = {
  id: 'section-order',
  check: (report) =>
    matchedSections(report)
      .filter(({ match }) => report.pack?.ordered && match.status === 'misplaced' && match.score >= SURE_ENOUGH)
      .map(({ section, match }) => ({
        rule: 'section-order',
        severity: 'warn' as const,
        ...rangeOf(report, match),
        message: { key: 'rule.section-order', params: { section: sectionName(section) } },
        sectionId: section.id,
      }))
      .sort((a, b) => a.start - b.start),
};
