import type { ParsedReport } from '../outline/report';
import { sectionName } from '../packs/section-name';
import type { Finding, Rule } from './rule';
import { type MatchedSection, matchedSections, placeOf } from './shared/sections';

/** A section that the kind asks for was not found. Signature and date have a rule of their own. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  check: (report) =>
    matchedSections(report)
      .filter(({ section, match }) => match.status === 'missing' && section.requirement !== 'may')
      .filter(({ section: { block } }) => block !== 'signature' && block !== 'date')
      .filter(({ section: { block } }) => block !== 'closing' || !endsAsUsual(report))
      .map((missing) => toFinding(report, missing))
      .sort((a, b) => a.start - b.start),
};

function toFinding(report: ParsedReport, { section }: MatchedSection): Finding {
  const { id, requirement } = section;
  const place = placeOf(report, id);
  return {
    rule: 'section-missing',
    severity: requirement === 'must' ? 'error' : 'info',
    start: place,
    end: place,
    message: { key: `rule.section-missing.${requirement}`, params: { section: sectionName(section) } },
    sectionId: id,
    fix: { kind: 'insert-section', sectionId: id },
  };
}

/** A formula of the kind stands in the second half, if not alone on its line. */
function endsAsUsual({ text, pack }: ParsedReport): boolean {
  const half = text.slice(text.length / 2);
  const possible = (pack?.closings ?? []).filter((closing) =>
    closing.split(NO_WORD).every((clause) => half.includes(clause)),
  );
  const words = possible.length > 0 ? half.replace(NO_WORD, '') : '';
  return possible.some((closing) => words.includes(closing.replace(NO_WORD, '')));
}

const NO_WORD = /[^\p{L}\p{N}]/gu;
