import { countContent } from '../outline/count-content';
import type { ParsedReport, SectionMatch } from '../outline/report';
import { sectionName } from '../packs/section-name';
import type { Rule } from './rule';
import { matchedSections, rangeOf } from './shared/sections';

/**
 * A section with nothing, or less than the kind asks for, below its heading. Placeholders do not count as text.
 * Leads and closings are short by nature.
 */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  check: (report) =>
    matchedSections(report)
      .flatMap(({ section, match }) => {
        if (section.block !== 'heading' || (match.status !== 'empty' && match.status !== 'short')) return [];
        if (match.status === 'short' && !isScanty(report, match, section.minChars)) return [];
        const params = { section: sectionName(section), least: section.minChars };
        const message = { key: `rule.section-empty.${match.status}`, params };
        const severity = match.status === 'empty' ? ('error' as const) : ('warn' as const);
        return [{ rule: 'section-empty', severity, ...rangeOf(report, match), message, sectionId: section.id }];
      })
      .sort((a, b) => a.start - b.start),
};

/** How long is long enough is a matter of taste: only what has less than a third of the usual is worth a word. */
function isScanty({ text, outline }: ParsedReport, { node, end = 0 }: SectionMatch, usual: number): boolean {
  const start = node === undefined ? end : (outline.nodes[node]?.textEnd ?? end);
  return countContent(text.slice(start, end)).count * 3 < usual;
}
