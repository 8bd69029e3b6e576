/** Headings about a year after the one that a report is about: 2025年重点工作 in a summary of 2024. */
import { foldWidth } from '../text/normalize';
import type { Outline, OutlineNode } from './model';

const YEAR = /20\d{2}(?= ?年)/;
const YEAR_FIRST = /^20\d{2}(?= ?年)/;

/** The year that the title names first. */
export function titleYear({ text, blocks }: Outline): number | undefined {
  const title = blocks.find(({ kind }) => kind === 'title');
  return title && yearIn(YEAR, text.slice(title.start, title.end));
}

/** Tells of a heading's text whether it begins with a later year than the title names; without one there, than another heading. */
export function yearsAhead(nodes: readonly OutlineNode[], ofTitle: number | undefined): (heading: string) => boolean {
  const ofHeadings = nodes.flatMap(({ depth, text }) => (depth === 1 ? (yearIn(YEAR_FIRST, text) ?? []) : []));
  const year = ofTitle ?? Math.min(...ofHeadings);
  return (heading) => (yearIn(YEAR_FIRST, heading) ?? year) > year;
}

function yearIn(pattern: RegExp, text: string): number | undefined {
  const year = pattern.exec(foldWidth(text))?.[0];
  return year === undefined ? undefined : Number(year);
}
