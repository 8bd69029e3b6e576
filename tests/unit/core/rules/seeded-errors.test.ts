import { describe, expect, test } from 'vitest';
import { numberedRuns } from '../../../../utils/core/numbering/runs';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { applyEdits } from '../../../../utils/core/text/edits';
import { check, type OwnReport, ownReports } from './own-reports';

/** One way to spoil a good report, at every place where it can be done. */
interface Mutator {
  readonly name: string;
  /** Any of these rules may be the one that notices. */
  readonly rules: readonly string[];
  readonly spoil: (report: OwnReport) => readonly string[];
}

const without = (text: string, start: number, end: number): string => text.slice(0, start) + text.slice(end);

/** Every place where `pattern` matches, replaced. */
const replaced = (text: string, pattern: RegExp, replacement: string): readonly string[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) =>
    applyEdits(text, [{ start: index, end: index + found.length, text: replacement }]),
  );

const numbered = ({ text }: OwnReport) =>
  numberedRuns(parseReport(text).outline).flatMap((run) => run.map(({ mark }) => mark));

/** Ordinals that are not the last of their list: a lost last one leaves no trace. */
const innerOrdinals = ({ text }: OwnReport) =>
  numberedRuns(parseReport(text).outline).flatMap((run) => run.slice(0, -1).map(({ mark }) => mark));

const HAN = '一二三四五六七八九十';
const lowered = (mark: string): string => {
  const digits = /\d+/.exec(mark)?.[0];
  if (digits) return mark.replace(digits, String(Number(digits) - 1));
  return mark.replace(/[一二三四五六七八九十]/, (digit) => HAN[HAN.indexOf(digit) - 1] ?? digit);
};

/** Sections the kind asks for, as ranges of this text. */
const sectionsOf = ({ text, pack }: OwnReport, requirement: string) => {
  if (!pack) return [];
  const report = parseReport(text, { pack });
  return pack.sections.flatMap((section, index) => {
    const match = report.matches[index];
    const node = match?.node === undefined ? undefined : report.outline.nodes[match.node];
    if (section.requirement !== requirement || !node || match?.start === undefined || match.end === undefined)
      return [];
    return [{ start: match.start, end: match.end, bodyStart: node.textEnd }];
  });
};

const MUTATORS: readonly Mutator[] = [
  {
    name: 'drop an ordinal',
    rules: ['numbering-gap', 'numbering-start'],
    spoil: (report) => innerOrdinals(report).map(({ start, end }) => without(report.text, start, end)),
  },
  {
    name: 'duplicate an ordinal',
    rules: ['numbering-duplicate', 'numbering-gap'],
    spoil: (report) =>
      numbered(report)
        .filter(({ ordinal }) => ordinal > 1)
        .map(({ start, end }) =>
          applyEdits(report.text, [{ start, end, text: lowered(report.text.slice(start, end)) }]),
        ),
  },
  { name: 'drop 二是', rules: ['enum-skip', 'enum-alone'], spoil: ({ text }) => replaced(text, /二是/g, '') },
  {
    name: 'XX for a number',
    rules: ['placeholder'],
    spoil: ({ text }) => replaced(text, /(?<=\p{Script=Han})\d{2,}(?=\p{Script=Han})/gu, 'XX'),
  },
  {
    name: 'remove a closing bracket',
    rules: ['unbalanced'],
    spoil: ({ text }) => replaced(text, /[”》]|(?<=\p{Script=Han})）/gu, ''),
  },
  {
    name: 'remove an opening bracket',
    rules: ['unbalanced'],
    spoil: ({ text }) => replaced(text, /[“《]|(?<=\p{Script=Han})（/gu, ''),
  },
  {
    name: 'delete a section',
    rules: ['section-missing'],
    spoil: (report) => sectionsOf(report, 'must').map(({ start, end }) => without(report.text, start, end)),
  },
  {
    name: 'empty a section',
    rules: ['section-empty'],
    spoil: (report) => sectionsOf(report, 'must').map(({ bodyStart, end }) => without(report.text, bodyStart, end - 1)),
  },
  {
    name: 'swap two sections',
    rules: ['section-order'],
    spoil: (report) => {
      const sections = report.pack?.ordered ? sectionsOf(report, 'must') : [];
      return sections.slice(1).flatMap((second, index) => {
        const first = sections[index];
        if (!first || first.end !== second.start) return [];
        const { text } = report;
        const swapped = `${text.slice(second.start, second.end).trimEnd()}\n${text.slice(first.start, first.end).trimEnd()}\n`;
        return [text.slice(0, first.start) + swapped + text.slice(second.end)];
      });
    },
  },
];

/** The task's bar; a mutator that misses more is broken. */
const LEAST_RECALL = 0.95;

describe.each(MUTATORS)('$name', ({ name, rules, spoil }) => {
  test('is noticed in the reports of our own', () => {
    const spoilt = ownReports.flatMap((report) => spoil(report).map((text) => ({ report, text })));
    const missed = spoilt.filter(({ report, text }) => {
      const before = check(report.text, report.pack).filter(({ rule }) => rules.includes(rule)).length;
      return check(text, report.pack).filter(({ rule }) => rules.includes(rule)).length <= before;
    });
    const recall = 1 - missed.length / spoilt.length;
    console.info(`${name}: ${spoilt.length - missed.length} of ${spoilt.length} noticed`);
    expect(spoilt.length).toBeGreaterThan(0);
    expect(recall, missed.map(({ report, text }) => `${report.name}\n${text}`).join('\n\n')).toBeGreaterThanOrEqual(
      LEAST_RECALL,
    );
  });
});
