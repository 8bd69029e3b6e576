import { toHan } from '../numbering/chinese';
import type { Finding, Fix, Rule } from './rule';
import { type SeriesMark, type SeriesRun, seriesRuns } from './shared/series-runs';

/** 三是 without 二是, 二是 twice, or a series that starts with 二是. */
export const enumSkip: Rule = {
  id: 'enum-skip',
  check: (report) =>
    seriesRuns(report)
      .flatMap(findingsIn)
      .sort((a, b) => a.start - b.start),
};

function findingsIn(run: SeriesRun): readonly Finding[] {
  return run.marks.flatMap((mark, index) => {
    const before = run.marks[index - 1]?.ordinal ?? 0;
    const beforeThat = run.marks[index - 2]?.ordinal;
    // One wrong number is one finding: 一是 二是 二是 四是 counts rightly at its end.
    if (mark.ordinal === before + 1 || (beforeThat !== undefined && mark.ordinal === beforeThat + 2)) return [];
    return [toFinding(run, mark, before)];
  });
}

function toFinding(run: SeriesRun, { start, end, ordinal }: SeriesMark, before: number): Finding {
  const caseName = before === 0 ? 'start' : ordinal > before ? 'gap' : 'repeated';
  const params = { mark: `${toHan(ordinal)}是`, expected: `${toHan(before + 1)}是` };
  const fix: Fix = { kind: 'edits', edits: countOn(run) };
  const finding = { rule: 'enum-skip', severity: 'error', start, end } as const;
  // A series without its 一是 has lost a point or a word: counting anew would hide that.
  return { ...finding, message: { key: `rule.enum-skip.${caseName}`, params }, ...(before > 0 && { fix }) };
}

function countOn({ marks }: SeriesRun): { start: number; end: number; text: string }[] {
  return marks.flatMap(({ start, numeralEnd, ordinal }, index) => {
    const due = index + (marks[0]?.ordinal ?? 1);
    return due === ordinal ? [] : [{ start, end: numeralEnd, text: toHan(due) }];
  });
}
