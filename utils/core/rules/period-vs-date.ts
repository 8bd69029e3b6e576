import type { OutlineNode } from '../outline/model';
import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { found } from './shared/found';
import { proseOf } from './shared/prose';
import { isPlanTitle, titleOf, yearsIn } from './shared/title';

/** Figures 全年共 in a report dated before its year was over, or 截至 a day after the report's own date. */
export const periodVsDate: Rule = {
  id: 'period-vs-date',
  check: (report) => {
    const dated = dateOf(report);
    if (dated === undefined || isPlanTitle(titleOf(report)?.title ?? '')) return [];
    const wholeYear = dated.month < 12 && isThisYear(report, dated.year) ? firstClaim(report) : undefined;
    const date = `${dated.year}年${dated.month}月${dated.day}日`;
    return wholeYear === undefined ? [] : [found('period-vs-date', 'hint', wholeYear, { params: { date } })];
  },
};

interface Dated {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date below the text, or the one in the head of a print page. */
function dateOf({ text, outline }: ParsedReport): Dated | undefined {
  const block = outline.blocks.find(({ kind }) => kind === 'date');
  const signed = block && text.slice(block.start, block.end);
  const posted = /^作者[:：].{0,60}?时间[:：] ?(\d{4}-\d{1,2}-\d{1,2})/m.exec(text.slice(0, 500))?.[1];
  const numbers = /(20\d{2})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/.exec(signed ?? posted ?? '');
  if (numbers === null) return undefined;
  const [year = 0, month = 0, day = 0] = numbers.slice(1).map(Number);
  return { year, month, day };
}

/** Only the year that the title names can be unfinished. */
const isThisYear = (report: ParsedReport, year: number): boolean =>
  yearsIn(titleOf(report)?.title ?? '').includes(year);

/** The first 全年共… outside of plans, of which the rest are more of the same. */
function firstClaim(report: ParsedReport) {
  const { own } = proseOf(report);
  for (const match of own.matchAll(/全年(?:共计?|累计)(?=[^。；\n]{0,20}\d)/g)) {
    const heading = report.outline.nodes.findLast(
      (node: OutlineNode) => node.depth === 1 && node.offset <= match.index && match.index < node.end,
    );
    if (heading === undefined || !isPlanTitle(heading.text))
      return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
