import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { found, matchesOf } from './shared/found';
import { proseOf } from './shared/prose';
import { withoutOverlaps } from './shared/ranges';

/** A line of a form's own guidance left as it was: “A clear and concise description of what the bug is.” */
export const englishPlaceholder: Rule = {
  id: 'english-placeholder',
  check: (report) => {
    const { text } = proseOf(report);
    const usual = MAY_BE_USUAL.test(text) ? matchesOf(text, USUAL) : [];
    const places = [...usual.map(({ start, end }) => ({ start, end })), ...ownGuidance(report)];
    return withoutOverlaps(places).map((place) =>
      found('english-placeholder', 'error', place, {
        params: { line: report.text.slice(place.start, place.end).slice(0, 40) },
      }),
    );
  },
};

/** Without lookbehind, to be sure in no time that there is none. */
const MAY_BE_USUAL = /description of|other context|screenshots|to reproduce| here/i;
/** Sentences that the forms of code platforms begin with; whole lines only. */
const USUAL =
  /(?<=^[ \t>*_-]{0,20})(?:A (?:clear and )?(?:concise|brief|short) description of (?:what|the|any|why|how)\b[^\n]{0,120}|Add any other context (?:or screenshots )?(?:about|for) the [^\n]{1,60} here\b[^\n]{0,3}|If applicable, add screenshots to help explain[^\n]{0,40}|Steps to reproduce the behaviou?r:?(?=\s{0,9}\n\s{0,9}1\. Go to '\.\.\.')|(?:Please )?(?:describe|explain|enter|fill in) (?:your|the) [^\n]{1,60} here\.{0,3})(?=[ \t*_]*$)/gim;

/** Guidance and skeleton lines of the kind, standing in the text as they are. Blanks in them are another rule's. */
function ownGuidance({ text, pack }: ParsedReport): readonly { start: number; end: number }[] {
  const lines = (pack?.sections ?? []).map(({ guidance }) => guidance.trim()).filter(({ length }) => length >= 12);
  const known = new Set(lines.filter((line) => text.includes(line)));
  if (known.size === 0) return [];
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const content = line.trim();
    const start = index + line.indexOf(content);
    return known.has(content) ? [{ start, end: start + content.length }] : [];
  });
}
