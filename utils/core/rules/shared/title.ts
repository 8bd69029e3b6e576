import { toComparable } from '../../text/normalize';
import type { Place } from './found';
import { perReport } from './per-report';

/** The title of a report with its text; undefined when the text begins with something else. */
export const titleOf = perReport(({ text, outline }): (Place & { readonly title: string }) | undefined => {
  const block = outline.blocks.find(({ kind }) => kind === 'title');
  return block && { start: block.start, end: block.end, title: text.slice(block.start, block.end) };
});

/** The text before the first heading, without title and addressee. */
export const leadOf = perReport(({ text, outline }): Place => {
  const heads = outline.blocks.filter(({ kind }) => kind === 'title' || kind === 'addressee');
  const start = Math.max(0, ...heads.map(({ end }) => end));
  const first = outline.nodes.find(({ offset }) => offset >= start)?.offset;
  return { start, end: first ?? text.length };
});

/** Years that a text names as 2024年. */
export const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d{2}) ?(?=年)/g)].map(([, year]) => Number(year));

export const isPlanTitle = (title: string): boolean => /计划|要点|打算|安排|规划|方案|目标/.test(toComparable(title));
