/** Where in a text a section belongs: the end of what it comes after. */
import type { PackSection } from '../packs/model';
import type { BlockKind, OutlineNode } from './model';
import { longestIncreasing } from './order';
import type { ParsedReport } from './report';

/** The order in which the parts of any report stand. */
const PART_ORDER: readonly PackSection['block'][] = [
  'title',
  'addressee',
  'lead',
  'heading',
  'closing',
  'signature',
  'date',
];

export const partOrder = ({ block }: PackSection): number => PART_ORDER.indexOf(block);

/** Offset after which the section is put, as whole paragraphs. `depth`: the level on which sections stand. */
export function positionOf(report: ParsedReport, section: PackSection, depth: number): number {
  if (section.block === 'heading') return headedPosition(report, section, depth);
  const order = partOrder(section);
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

function ancestorAt(nodes: readonly OutlineNode[], index: number, depth: number): OutlineNode | undefined {
  const node = nodes[index];
  return node === undefined || node.depth <= depth || node.parent === -1 ? node : ancestorAt(nodes, node.parent, depth);
}

/** End of the last block that comes before this part, with the rest of its line if that is only page furniture. */
function blocksBefore({ outline, text }: ParsedReport, order: number): number | undefined {
  const isHead = order < PART_ORDER.indexOf('heading');
  const kinds = new Set<BlockKind | 'heading'>(PART_ORDER.slice(isHead ? 0 : PART_ORDER.indexOf('closing'), order));
  const ends = outline.blocks.filter(({ kind }) => kinds.has(kind)).map(({ end }) => lineEnd(text, end));
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
  return lineEnd(text, Math.max(...ends));
}

function firstContent({ outline, text }: ParsedReport): number {
  const starts = [...outline.nodes.map(({ offset }) => offset), ...outline.blocks.map(({ start }) => start)];
  return starts.length > 0 ? Math.min(...starts) : text.length;
}

/** End of what stands before the line of `offset`; a heading's indentation, # and bold sign belong to its line. */
export function endBefore(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const isOpening = /^(?:[\s#>*_]|\[\w+(?:=[^\]\n]*)?\])*$/.test(text.slice(lineStart, offset));
  return text.slice(0, isOpening ? lineStart : offset).trimEnd().length;
}
