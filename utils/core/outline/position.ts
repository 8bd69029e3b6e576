/** Where in a text a section belongs: the end of what it comes after. */
import type { PackSection } from '../packs/model';
import { blockKind, isHeaded } from '../packs/section-block';
import type { Block, BlockKind, OutlineNode } from './model';
import { longestIncreasing } from './order';
import type { ParsedReport } from './report';

/** The order in which the parts of any report stand. */
const PART_ORDER: readonly (BlockKind | 'heading')[] = [
  'title',
  'addressee',
  'lead',
  'heading',
  'closing',
  'signature',
  'date',
];

/** What may stand below the title as well. */
const BYLINE: ReadonlySet<BlockKind> = new Set<BlockKind>(['signature', 'date']);

/** A line with a name of its own, such as 附件：, stands among the parts it is listed with. */
export function partOrder(section: PackSection, sections: readonly PackSection[]): number {
  if (section.block !== 'label') return PART_ORDER.indexOf(blockKind(section.block) ?? 'heading');
  const listed = sections.filter(({ block, id }) => block !== 'label' || id === section.id);
  const index = listed.findIndex(({ id }) => id === section.id);
  const beside = listed[index - 1] ?? listed[index + 1];
  return beside === undefined ? PART_ORDER.indexOf('heading') : partOrder(beside, []);
}

/** Offset after which the section is put, as whole paragraphs. `depth`: the level on which sections stand. */
export function positionOf(report: ParsedReport, section: PackSection, depth: number): number {
  if (isHeaded(section)) return headedPosition(report, section, depth);
  const order = partOrder(section, report.pack?.sections ?? []);
  if (section.block === 'label') return besideListed(report, section) ?? bodyEnd(report);
  const before = blocksBefore(report, order);
  if (order < PART_ORDER.indexOf('heading')) return before ?? endBefore(report.text, firstContent(report));
  return Math.max(before ?? 0, bodyEnd(report));
}

/** Before the next section of the template that is there; without one, at the end of the body. */
function headedPosition(report: ParsedReport, section: PackSection, depth: number): number {
  const { outline, matches, text } = report;
  const index = matches.findIndex(({ sectionId }) => sectionId === section.id);
  const found = matches.map((match, order) => ({ order, match })).filter(({ match }) => match.node !== undefined);
  const inOrder = longestIncreasing(found.map(({ match }) => match.start ?? 0)).flatMap((at) => found[at] ?? []);
  const next = inOrder.find(({ order }) => order > index)?.match.node;
  const node = next === undefined ? undefined : ancestorAt(outline.nodes, next, depth);
  return node === undefined ? bodyEnd(report) : endBefore(text, node.offset);
}

/** After the nearest part listed before it that is there, else before the first one listed after it. */
function besideListed({ matches, text }: ParsedReport, section: PackSection): number | undefined {
  const index = matches.findIndex(({ sectionId }) => sectionId === section.id);
  const before = matches.slice(0, index).findLast(({ end }) => end !== undefined)?.end;
  if (before !== undefined) return lineEnd(text, before);
  const after = matches.slice(index + 1).find(({ start }) => start !== undefined)?.start;
  return after === undefined ? undefined : endBefore(text, after);
}

function ancestorAt(nodes: readonly OutlineNode[], index: number, depth: number): OutlineNode | undefined {
  const node = nodes[index];
  return node === undefined || node.depth <= depth || node.parent === -1 ? node : ancestorAt(nodes, node.parent, depth);
}

/** End of the last block that comes before this part, with the rest of its line if that is only page furniture. */
function blocksBefore({ outline, text }: ParsedReport, order: number): number | undefined {
  const isHead = order < PART_ORDER.indexOf('heading');
  const kinds = new Set<BlockKind | 'heading'>(PART_ORDER.slice(isHead ? 0 : PART_ORDER.indexOf('closing'), order));
  const isByline = ({ kind, start }: Block): boolean =>
    isHead && BYLINE.has(kind) && start < (outline.nodes[0]?.offset ?? 0);
  const before = outline.blocks.filter((block) => kinds.has(block.kind) || isByline(block));
  const ends = before.map(({ end }) => lineEnd(text, end));
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

function lineEnd(text: string, offset: number): number {
  const rest = /^[ \t\u3000*#]*(?:\[打印本页\])?(?:\[\/\w+\])*[ \t\u3000]*(?=[\r\n]|$)/.exec(
    text.slice(offset, offset + 200),
  );
  return offset + (rest?.[0].length ?? 0);
}

function bodyEnd({ outline, text }: ParsedReport): number {
  const heads = outline.blocks.filter(({ kind }) => kind === 'title' || kind === 'addressee' || kind === 'lead');
  const ends = [...outline.nodes, ...heads].map(({ end }) => end);
  const tail = outline.blocks.find(({ kind }) => kind === 'closing' || kind === 'signature' || kind === 'date');
  if (ends.length === 0) return tail === undefined ? text.trimEnd().length : endBefore(text, tail.start);
  return lineEnd(
    text,
    ends.reduce((last, end) => Math.max(last, end), 0),
  );
}

function firstContent({ outline, text }: ParsedReport): number {
  const starts = [...outline.nodes.map(({ offset }) => offset), ...outline.blocks.map(({ start }) => start)];
  return starts.reduce((first, start) => Math.min(first, start), text.length);
}

/** End of what stands before the line of `offset`; a heading's indentation, # and bold sign belong to its line. */
export function endBefore(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const isOpening = /^(?:[\s#>*_]|\[\w+(?:=[^\]\n]*)?\])*$/.test(text.slice(lineStart, offset));
  return text.slice(0, isOpening ? lineStart : offset).trimEnd().length;
}
