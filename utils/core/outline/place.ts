/** What to change in a text so that sections stand in it where they belong, numbered like their neighbours. */
import { followReferences } from '../numbering/references';
import { setOrdinal } from '../numbering/renumber';
import type { PackSection } from '../packs/model';
import type { Edit } from '../text/edits';
import type { ContentBlock, FieldEdit, FieldFormat } from './content';
import { partOrder, positionOf } from './position';
import type { ParsedReport } from './report';
import { type SectionLevel, sectionLevel } from './section-level';

/** Edits that belong together; `primary` is the index of the insertion itself, the others renumber what follows. */
export interface Insertion {
  readonly edits: readonly FieldEdit[];
  readonly primary: number;
}

interface Selection {
  readonly start: number;
  readonly end: number;
}

interface Placed {
  readonly section: PackSection;
  readonly offset: number;
}

/** The section as whole paragraphs at the caret. Selected text stays: the section comes after it. */
export function sectionAtCaret(
  report: ParsedReport,
  sectionId: string,
  selection: Selection,
  format: FieldFormat,
): Insertion | undefined {
  const section = sectionOf(report, sectionId);
  return section === undefined ? undefined : insert(report, [{ section, offset: selection.end }], format);
}

/**
 * The section where the template and the text say it belongs. Of a section whose heading is there with nothing below only
 * the body is inserted; undefined when the section is there already.
 */
export function sectionInPlace(report: ParsedReport, sectionId: string, format: FieldFormat): Insertion | undefined {
  const section = sectionOf(report, sectionId);
  const match = report.matches.find((one) => one.sectionId === sectionId);
  if (section === undefined || match === undefined) return undefined;
  if (match.status === 'empty') return bodyBelow(report, section, match.node);
  return match.status === 'missing' ? insert(report, [placed(report, section)], format) : undefined;
}

/**
 * Every section that a report must or should have, in template order, at the caret. Optional ones are only listed, and a title
 * in the form's own field is not written a second time.
 */
export function wholeOutline(report: ParsedReport, selection: Selection, format: FieldFormat): Insertion | undefined {
  const elsewhere = report.matches.filter(({ status, start }) => status === 'present' && start === undefined);
  const sections = (report.pack?.sections ?? []).filter(
    ({ id, requirement }) => requirement !== 'may' && !elsewhere.some(({ sectionId }) => sectionId === id),
  );
  const atCaret = sections.map((section) => ({ section, offset: selection.end }));
  return insert(report, atCaret, format);
}

/** Each missing section that a report must or should have, in its place. */
export function missingSections(report: ParsedReport, format: FieldFormat): Insertion | undefined {
  const missing = report.matches.filter(({ status }) => status === 'missing').map(({ sectionId }) => sectionId);
  const sections = (report.pack?.sections ?? []).filter(
    ({ id, requirement }) => requirement !== 'may' && missing.includes(id),
  );
  return insert(
    report,
    sections.map((section) => placed(report, section)),
    format,
  );
}

function sectionOf({ pack }: ParsedReport, sectionId: string): PackSection | undefined {
  return pack?.sections.find(({ id }) => id === sectionId);
}

function placed(report: ParsedReport, section: PackSection): Placed {
  const { depth } = sectionLevel(report, 0);
  return { section, offset: positionOf(report, section, depth) };
}

function insert(report: ParsedReport, sections: readonly Placed[], format: FieldFormat): Insertion | undefined {
  const listed = report.pack?.sections ?? [];
  const order = ({ section }: Placed): number => partOrder(section, listed);
  const ordered = [...sections].sort((a, b) => a.offset - b.offset || order(a) - order(b));
  const [first] = ordered;
  if (first === undefined) return undefined;
  const level = sectionLevel(report, (ordered.find(({ section }) => section.block === 'heading') ?? first).offset);
  const { ordinals, edits: renumbering } = numberFor(report, level, ordered);
  const insertions = new Map<number, ContentBlock[]>();
  for (const one of ordered) {
    const blocks = insertions.get(one.offset) ?? [];
    blocks.push(...contentOf(one.section, ordinals.get(one) ?? 1, level, format));
    insertions.set(one.offset, blocks);
  }
  const edits = [...insertions].map(([offset, blocks]) => ({ start: offset, end: offset, blocks }));
  return { edits: [...edits, ...renumbering], primary: 0 };
}

/** Counts through the run and the new headings in reading order; what stands before the first new one is left alone. */
function numberFor({ outline }: ParsedReport, { run }: SectionLevel, sections: readonly Placed[]) {
  const headed = sections.filter(({ section }) => section.block === 'heading');
  const ordinals = new Map<Placed, number>();
  const marks: Edit[] = [];
  let ordinal = 0;
  let waiting = 0;
  const takeNew = (before: number) => {
    for (let next = headed[waiting]; next !== undefined && next.offset <= before; next = headed[++waiting])
      ordinals.set(next, ++ordinal);
  };
  for (const node of run) {
    takeNew(node.offset);
    ordinal = waiting === 0 ? node.mark.ordinal : ordinal + 1;
    marks.push(...setOrdinal(outline, node, ordinal));
  }
  takeNew(Number.POSITIVE_INFINITY);
  const edits = [...marks, ...followReferences(outline, marks)];
  return { ordinals, edits: edits.map(({ start, end, text }): FieldEdit => ({ start, end, inline: text })) };
}

function contentOf(
  { heading, skeleton, block }: PackSection,
  ordinal: number,
  level: SectionLevel,
  format: FieldFormat,
): readonly ContentBlock[] {
  const body = skeleton.map(paragraph);
  if (block !== 'heading') return [paragraph(heading), ...body];
  const depth = format === 'markdown' ? Math.min(3, level.hashes) : Math.min(3, level.depth);
  const headingLevel = depth <= 1 ? 1 : depth === 2 ? 2 : 3;
  return [{ kind: 'heading', level: headingLevel, text: level.write(heading, ordinal, format) }, ...body];
}

function bodyBelow(
  { outline, text }: ParsedReport,
  section: PackSection,
  index: number | undefined,
): Insertion | undefined {
  const node = index === undefined ? undefined : outline.nodes[index];
  if (node === undefined || section.skeleton.length === 0) return undefined;
  const isBlank = text.slice(node.textEnd, node.end).replace(/[\s。：:*#]/g, '') === '';
  const lineBreak = text.indexOf('\n', node.textEnd);
  const end = lineBreak === -1 ? text.length : lineBreak;
  return isBlank ? { edits: [{ start: end, end, blocks: section.skeleton.map(paragraph) }], primary: 0 } : undefined;
}

function paragraph(text: string): ContentBlock {
  return { kind: 'paragraph', text };
}
