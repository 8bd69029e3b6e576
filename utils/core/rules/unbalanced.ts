import type { ParsedReport } from '../outline/report';
import type { Finding, Rule } from './rule';
import { type UnmatchedMark, unmatchedMarks } from './shared/pairs';

/** A bracket or quotation mark without its partner. */
export const unbalanced: Rule = {
  id: 'unbalanced',
  check: (report) => {
    const writtenFrom = unfinishedFrom(report.text);
    return unmatchedMarks(report.text, headingStarts(report))
      .filter(({ start, opens }) => !opens || start < writtenFrom)
      .map(toFinding);
  },
};

/** Start of a last sentence without a stop: it is being typed, or was cut off, and may yet close what it opens. */
function unfinishedFrom(text: string): number {
  const written = text.trimEnd();
  const lastLine = written.lastIndexOf('\n') + 1;
  const isOpenEnded = written.length - lastLine > 30 && !/[。！？；：….!?;:”’"）)》」』】\]]$/.test(written);
  if (!isOpenEnded) return Number.POSITIVE_INFINITY;
  return Math.max(lastLine, ...['。', '！', '？', '；'].map((stop) => written.lastIndexOf(stop) + 1));
}

/** Pairs do not reach across headings. Numbered items may stand inside one sentence, so they are no border. */
function headingStarts({ outline }: ParsedReport): ReadonlySet<number> {
  const headings = outline.nodes.filter(({ kind }) => kind === 'own_line' || kind === 'run_in');
  return new Set(headings.map(({ offset }) => offset));
}

function toFinding({ start, mark, opens, closedWith }: UnmatchedMark): Finding {
  // Which of an odd number of straight quotes lost its partner cannot be told: the person has to look.
  const caseName = mark === '"' ? 'straight' : closedWith !== undefined ? 'mixed' : opens ? 'open' : 'close';
  const params = closedWith === undefined ? { mark } : { mark, close: closedWith };
  return {
    rule: 'unbalanced',
    severity: mark === '"' ? 'warn' : 'error',
    start,
    end: start + mark.length,
    message: { key: `rule.unbalanced.${caseName}`, params },
  };
}
