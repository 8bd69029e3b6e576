import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import type { Line } from './shared/lines';
import { proseOf } from './shared/prose';

/** A paragraph of several sentences whose last one has no stop, while all others of the report have. */
export const finalPunct: Rule = {
  id: 'final-punct',
  check: (report) => {
    const { text, lines, profile } = proseOf(report);
    if (profile === 'english') return [];
    const paragraphs = lines.filter((line, index) => isParagraph(report, text, line) && index < lines.length - 1);
    const open = paragraphs.filter(({ start, end }) => /\p{Script=Han}$/u.test(text.slice(start, end).trimEnd()));
    const [only] = open;
    // Several of them: lines that a copy has broken, or a writer who leaves stops out.
    if (only === undefined || open.length > 1 || paragraphs.length < 4) return [];
    const end = only.start + text.slice(only.start, only.end).trimEnd().length;
    const place = { start: end - 1, end };
    return [found('final-punct', 'hint', place, { fix: replacing({ start: end, end }, '。') })];
  },
};

const SHORTEST = 40;

/** Not a heading, a table row or a last line, which may be unfinished. */
function isParagraph({ outline, text: source }: ParsedReport, text: string, { start, end }: Line): boolean {
  const content = text.slice(start, end).trim();
  if (content.length < SHORTEST || !content.includes('。') || /[|\t]/.test(content)) return false;
  if (source.slice(end).trim() === '') return false;
  const isHeading = outline.nodes.some(({ offset, textEnd }) => offset >= start && textEnd >= end && offset < end);
  return !isHeading && !outline.blocks.some((block) => block.kind !== 'lead' && block.start < end && block.end > start);
}
