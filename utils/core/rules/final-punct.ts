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
    const isIn = paragraphsOf(report, text);
    const open = firstOf(lines, 2, (line) => isOpen(text, line) && isIn(line));
    const [only] = open;
    // Several of them: lines that a copy has broken, or a writer who leaves stops out.
    if (only === undefined || open.length > 1 || firstOf(lines, FEWEST, isIn).length < FEWEST) return [];
    const end = only.start + text.slice(only.start, only.end).trimEnd().length;
    const place = { start: end - 1, end };
    return [found('final-punct', 'hint', place, { fix: replacing({ start: end, end }, '。') })];
  },
};

const SHORTEST = 40;
/** Paragraphs that a report must have, for what they all do to be a custom. */
const FEWEST = 4;

function firstOf(lines: readonly Line[], most: number, test: (line: Line) => boolean): readonly Line[] {
  const kept: Line[] = [];
  for (let index = 0; index < lines.length - 1 && kept.length < most; index++) {
    const line = lines[index];
    if (line !== undefined && test(line)) kept.push(line);
  }
  return kept;
}

const isOpen = (text: string, { start, end }: Line): boolean =>
  end - start >= SHORTEST && /\p{Script=Han}\s*$/u.test(text.slice(end - 20, end));

/** Not a heading, a table row or a last line, which may be unfinished. */
function paragraphsOf({ outline, text: source }: ParsedReport, text: string): (line: Line) => boolean {
  const written = source.trimEnd().length;
  const blocks = outline.blocks.filter(({ kind }) => kind !== 'lead');
  return ({ start, end }) => {
    const content = text.slice(start, end).trim();
    if (content.length < SHORTEST || !content.includes('。') || /[|\t]/.test(content)) return false;
    if (end >= written || blocks.some((block) => block.start < end && block.end > start)) return false;
    return !outline.nodes.some(({ offset, textEnd }) => offset >= start && textEnd >= end && offset < end);
  };
}
