import { describe, expect, test } from 'vitest';
import { MUTATORS, type Mutator, type Sample } from '../../../../scripts/mutators.mjs';
import { numberedRuns } from '../../../../utils/core/numbering/runs';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { check, type OwnReport, ownReports } from './own-reports';

function sampleOf({ text, pack }: OwnReport): Sample {
  const { outline, matches } = parseReport(text, pack ? { pack } : {});
  const sections = (pack?.sections ?? []).flatMap(({ id, requirement }) => {
    const match = matches.find(({ sectionId }) => sectionId === id);
    const node = match?.node === undefined ? undefined : outline.nodes[match.node];
    if (node === undefined || match?.start === undefined || match.end === undefined) return [];
    return [{ start: match.start, end: match.end, bodyStart: node.textEnd, requirement }];
  });
  const marks = numberedRuns(outline).flatMap((run) =>
    run.map(({ mark }, index) => ({ ...mark, isLast: index === run.length - 1 })),
  );
  return { text, marks, sections, ordered: pack?.ordered === true };
}

/** What these rules say, each finding by its text and section. */
function said(text: string, { pack }: OwnReport, rules: readonly string[]): readonly string[] {
  return check(text, pack)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ message, sectionId }) => `${message.key} ${sectionId}`)
    .sort();
}

/** Whether `after` says something that `before` did not, or says it more often. */
function isMore(after: readonly string[], before: readonly string[]): boolean {
  const left = [...before];
  return after.some((finding) => {
    const at = left.indexOf(finding);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Seeded errors that nobody noticed, and how many there were. */
function missedBy({ rules, spoil }: Mutator): { missed: readonly string[]; all: number } {
  const missed: string[] = [];
  let all = 0;
  for (const report of ownReports) {
    const before = said(report.text, report, rules);
    for (const text of spoil(sampleOf(report))) {
      all++;
      if (!isMore(said(text, report, rules), before)) missed.push(`${report.name}\n${text}`);
    }
  }
  return { missed, all };
}

const LEAST_RECALL = 0.95;

describe.each(MUTATORS)('$name', (mutator) => {
  test('is noticed in the reports of our own', () => {
    const { missed, all } = missedBy(mutator);
    console.info(`${mutator.name}: ${all - missed.length} of ${all} noticed`);
    expect(all).toBeGreaterThan(1);
    expect(1 - missed.length / all, missed.join('\n\n')).toBeGreaterThanOrEqual(LEAST_RECALL);
  });
});
