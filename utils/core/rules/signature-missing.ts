import type { Rule } from './rule';
import { matchedSections } from './shared/sections';

/**
 * Signature or date are not at the end. The engine leaves this rule out where the platform shows author and time.
 * One finding for each of the two, because each is mended by inserting one section. Where the kind only recommends them, they
 * are mentioned like any other recommended section.
 */
export const signatureMissing: Rule = {
  id: 'signature-missing',
  check: (report) =>
    matchedSections(report)
      .filter(({ section: { block } }) => block === 'signature' || block === 'date')
      .filter(({ section, match }) => match.status === 'missing' && section.requirement !== 'may')
      .map(({ section: { id, block, requirement } }) => ({
        rule: 'signature-missing',
        severity: requirement === 'must' ? 'warn' : 'info',
        start: report.text.length,
        end: report.text.length,
        message: { key: `rule.signature-missing.${block}` },
        sectionId: id,
        fix: { kind: 'insert-section', sectionId: id },
      })),
};
