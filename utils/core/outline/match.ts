/** Which heading or block of a text is which section of a pack. */
import type { Pack, PackSection } from '../packs/model';
import { blockKind } from '../packs/section-block';
import { toComparable } from '../text/normalize';
import { EXACT, MEANT } from './affinity';
import { assignPairings } from './assign';
import { type FreeHeading, headingsByContent, isHeadline, maySpeakOf } from './by-content';
import { onlyHeadingsBetween } from './by-order';
import { mainByPosition } from './by-position';
import { countContent } from './count-content';
import { labelledParts } from './labels';
import { mainSection, unheadedBody } from './main-section';
import type { Outline, OutlineNode } from './model';
import { misplacedAmong } from './order';
import { type Pairing, rankedPairings } from './pairings';
import type { SectionBindings, SectionMatch, SectionStatus } from './report';

/** The largest block that nothing names stands for the main section: only its place speaks for it. */
const BY_POSITION = 0.5;

/** So much of what stands below a heading tells what it is about. */
const TELLING = 1500;

/** A section that stands in the text without a heading. */
interface UnheadedPart {
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly score?: number;
}

/**
 * One match for every section of `pack`, in template order. Headings and sections are matched one to one: what the user bound
 * first, then the best score, the outer heading, the earlier section.
 */
export function matchSections(outline: Outline, pack: Pack, bindings: SectionBindings = {}): readonly SectionMatch[] {
  const pairings = rankedPairings(outline, pack, bindings);
  const hasOwnBlock = ({ section }: Pairing): boolean => section.block !== 'heading' && hasBlock(outline, section);
  const { assigned, used } = assignPairings(pairings.filter((pairing) => !hasOwnBlock(pairing)));
  assignByContent(outline, pack, assigned, pairings);
  assignByPosition(outline, pack, assigned, pairings);
  const named = new Set(pairings.filter(({ score }) => score >= MEANT).map(({ node }) => node));
  assignByOrder(outline, pack, assigned, new Set([...used, ...named]));
  const unfound = pack.sections.filter(({ id, block }) => blockKind(block) === undefined && !assigned.has(id));
  const labelled = labelledParts(outline, unfound);
  const main = mainSection(pack);
  const matches = pack.sections.map((section) => {
    const found = labelled.get(section.id) ?? (section === main ? bodyByPosition(outline, pack) : undefined);
    return matchOf(outline, section, assigned.get(section.id), found);
  });
  return pack.ordered ? withOrder(matches, pack) : matches;
}

function hasBlock(outline: Outline, { block }: PackSection): boolean {
  return outline.blocks.some(({ kind }) => kind === block);
}

function bodyByPosition(outline: Outline, pack: Pack): UnheadedPart | undefined {
  const body = unheadedBody(outline, pack);
  return body && { ...body, bodyStart: body.start, score: BY_POSITION };
}

/** Where a heading is a mere slogan, what it says below may tell; not of one that plainly names another section. */
function assignByContent(
  outline: Outline,
  pack: Pack,
  assigned: Map<string, Pairing>,
  pairings: readonly Pairing[],
): void {
  const found = new Map([...assigned].map(([id, { node }]) => [id, node]));
  const freeHeadings = (): readonly FreeHeading[] => {
    const named = new Set(pairings.filter(({ score }) => score >= MEANT).map(({ node }) => node));
    const taken = new Set([...assigned.values()].flatMap(({ node }) => [node, outline.nodes[node]?.parent]));
    return outline.nodes.flatMap((node, index) =>
      isHeadline(node) && !named.has(index) && !taken.has(index) ? [{ index, body: tellingOf(outline, node) }] : [],
    );
  };
  for (const { section, node } of headingsByContent(pack, found, freeHeadings)) {
    const shared = { section, depth: 1, order: pack.sections.indexOf(section), score: MEANT, share: 0 };
    assigned.set(section.id, { ...shared, node });
  }
}

const tellingOf = ({ text }: Outline, { textEnd, end }: OutlineNode): string =>
  text.slice(textEnd, Math.min(end, textEnd + TELLING));

function assignByPosition(
  outline: Outline,
  pack: Pack,
  assigned: Map<string, Pairing>,
  pairings: readonly Pairing[],
): void {
  const main = mainSection(pack);
  const headings = new Map([...assigned].map(([id, { node }]) => [id, node]));
  const named = new Set(pairings.filter(({ section }) => section !== main).map(({ node }) => node));
  const sizeOf = (node: OutlineNode): number => countContent(bodyOf(outline, node)).count;
  const found = mainByPosition(outline, pack, { headings, named }, sizeOf);
  if (found === undefined) return;
  const order = pack.sections.indexOf(found.section);
  assigned.set(found.section.id, { ...found, depth: 1, order, score: BY_POSITION, share: 0 });
}

/** What names and places leave open, the order of the kind may tell; not of a heading that plainly names another section. */
function assignByOrder(outline: Outline, pack: Pack, assigned: Map<string, Pairing>, used: ReadonlySet<number>): void {
  const parts = new Set([...assigned.values()].flatMap((pairing) => pairing.parts ?? []));
  const found = new Map([...assigned].map(([id, { node }]) => [id, node]));
  const isTaken = (node: OutlineNode, index: number): boolean => used.has(index) || parts.has(node);
  for (const { section, node } of onlyHeadingsBetween(outline, pack, found, isTaken)) {
    const heading = outline.nodes[node];
    if (heading === undefined || !maySpeakOf(section, heading.text, tellingOf(outline, heading))) continue;
    const shared = { section, depth: 1, order: pack.sections.indexOf(section), score: BY_POSITION, share: 0 };
    assigned.set(section.id, { ...shared, node });
  }
}

function matchOf(
  outline: Outline,
  section: PackSection,
  pairing: Pairing | undefined,
  part: UnheadedPart | undefined,
): SectionMatch {
  const node = pairing === undefined ? undefined : outline.nodes[pairing.node];
  if (pairing !== undefined && node !== undefined) {
    const parts = pairing.parts ?? [node];
    const status = statusOf(section, parts.map((part) => bodyOf(outline, part)).join('\n'));
    const score = Math.min(EXACT, pairing.score);
    return {
      sectionId: section.id,
      status,
      node: pairing.node,
      start: node.offset,
      end: (parts.at(-1) ?? node).end,
      score,
    };
  }
  if (part !== undefined) {
    const { start, bodyStart, end, score = EXACT } = part;
    return { sectionId: section.id, status: statusOf(section, outline.text.slice(bodyStart, end)), start, end, score };
  }
  const block = outline.blocks.find(({ kind }) => kind === section.block);
  if (block === undefined) return { sectionId: section.id, status: 'missing', score: 0 };
  const { start, end } = block;
  return { sectionId: section.id, status: statusOf(section, outline.text.slice(start, end)), start, end, score: EXACT };
}

/** What stands below a heading, without the marks of the headings in it; an item is its own content. */
function bodyOf({ text, nodes }: Outline, node: OutlineNode): string {
  let from = node.kind === 'item' || node.kind === 'run_on' ? node.textStart : node.textEnd;
  let body = '';
  for (let index = indexFrom(nodes, from); index < nodes.length; index++) {
    const below = nodes[index];
    if (below === undefined || below.offset >= node.end) break;
    const { mark } = below;
    if (mark === undefined || mark.start < from) continue;
    body += text.slice(from, mark.start);
    from = mark.end;
  }
  return body + text.slice(from, node.end);
}

/** Index of the first node that does not begin before `offset`; nodes are in reading order. */
function indexFrom(nodes: readonly OutlineNode[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counted once for each state of a section: a key changes one of them. */
function statusOf(section: PackSection, body: string): SectionStatus {
  const known = counted.get(section);
  if (known?.body === body) return known.status;
  const status = countStatus(section, body);
  counted.set(section, { body, status });
  return status;
}

const counted = new WeakMap<PackSection, { readonly body: string; readonly status: SectionStatus }>();

function countStatus({ minChars, guidance, skeleton, block, heading }: PackSection, body: string): SectionStatus {
  if (minChars === 0) return 'present';
  const given = new Set([guidance, ...skeleton, ...(block === 'heading' ? [] : [heading])].map(toComparable));
  const { count, isNone } = countContent(body, given);
  if (isNone) return 'present';
  if (count === 0) return 'empty';
  return count < minChars ? 'short' : 'present';
}

/** Marks sections that are there in full but out of template order. */
function withOrder(matches: readonly SectionMatch[], { sections }: Pack): readonly SectionMatch[] {
  const misplaced = misplacedAmong(matches, sections);
  return matches.map((match) =>
    misplaced.has(match.sectionId) && match.status === 'present' ? { ...match, status: 'misplaced' } : match,
  );
}
