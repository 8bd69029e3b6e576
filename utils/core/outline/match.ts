/** Which heading or block of a text is which section of a pack. */
import type { Pack, PackSection } from '../packs/model';
import { blockKind } from '../packs/section-block';
import { toComparable } from '../text/normalize';
import { CONTAINED, EXACT } from './affinity';
import { onlyHeadingsBetween } from './by-order';
import { countContent } from './count-content';
import { labelledParts } from './labels';
import { mainSection, unheadedBody } from './main-section';
import type { Outline, OutlineNode } from './model';
import { misplacedAmong } from './order';
import { type Pairing, rankedPairings } from './pairings';
import type { SectionBindings, SectionMatch, SectionStatus } from './report';

/** The largest block that nothing names stands for the main section: only its place speaks for it. */
const BY_POSITION = 0.5;

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
  const assigned = new Map<string, Pairing>();
  const used = new Set<number>();
  const pairings = rankedPairings(outline, pack, bindings);
  for (const pairing of pairings) {
    if (assigned.has(pairing.section.id) || used.has(pairing.node)) continue;
    if (pairing.section.block !== 'heading' && hasBlock(outline, pairing.section)) continue;
    assigned.set(pairing.section.id, pairing);
    used.add(pairing.node);
  }
  assignByPosition(outline, pack, assigned, used);
  const named = new Set(pairings.filter(({ score }) => score >= CONTAINED).map(({ node }) => node));
  assignByOrder(outline, pack, assigned, new Set([...used, ...named]));
  const unfound = pack.sections.filter(({ id, block }) => blockKind(block) === undefined && !assigned.has(id));
  const labelled = labelledParts(outline, unfound);
  const main = mainSection(pack);
  const matches = pack.sections.map((section) => {
    const found = labelled.get(section.id) ?? (section === main ? bodyByPosition(outline, pack) : undefined);
    return matchOf(outline, section, assigned.get(section.id), found);
  });
  return pack.ordered ? withOrder(matches) : matches;
}

function hasBlock(outline: Outline, { block }: PackSection): boolean {
  return outline.blocks.some(({ kind }) => kind === block);
}

function bodyByPosition(outline: Outline, pack: Pack): UnheadedPart | undefined {
  const body = unheadedBody(outline, pack);
  return body && { ...body, bodyStart: body.start, score: BY_POSITION };
}

/** Gives the largest unnamed block to the main section: the required one that asks for most, when no heading names it. */
function assignByPosition(
  outline: Outline,
  pack: Pack,
  assigned: Map<string, Pairing>,
  used: ReadonlySet<number>,
): void {
  const main = mainSection(pack);
  if (main === undefined || assigned.has(main.id)) return;
  const holders = new Set([...used].map((index) => outline.nodes[index]?.parent));
  const free = outline.nodes
    .map((node, index) => ({ node, index, size: countContent(bodyOf(outline, node)).count }))
    .filter(({ node, index }) => node.depth === 1 && node.kind !== 'bullet' && !used.has(index) && !holders.has(index));
  const largest = free.toSorted((a, b) => b.size - a.size)[0];
  if (largest === undefined) return;
  // Themed headings of one kind follow each other: 一、提高文稿质量 二、提高会议效率 三、抓好后勤保障 四、存在的问题.
  const run = main.block === 'body' ? free : runAround(free, largest, used, outline);
  // Several headings of their own say more than one: they need not be as long.
  const least = Math.max(1, main.minChars / (run.length > 1 ? 4 : 2));
  const [first] = run;
  if (first === undefined || run.reduce((sum, { size }) => sum + size, 0) < least) return;
  const shared = { section: main, depth: 1, order: pack.sections.indexOf(main), score: BY_POSITION, share: 0 };
  assigned.set(main.id, { ...shared, node: first.index, parts: run.map(({ node }) => node) });
}

/** What names and places leave open, the order of the kind may tell; not of a heading that plainly names another section. */
function assignByOrder(outline: Outline, pack: Pack, assigned: Map<string, Pairing>, used: ReadonlySet<number>): void {
  const parts = new Set([...assigned.values()].flatMap((pairing) => pairing.parts ?? []));
  const found = new Map([...assigned].map(([id, { node }]) => [id, node]));
  const isTaken = (node: OutlineNode, index: number): boolean => used.has(index) || parts.has(node);
  for (const { section, node } of onlyHeadingsBetween(outline, pack, found, isTaken)) {
    const shared = { section, depth: 1, order: pack.sections.indexOf(section), score: BY_POSITION, share: 0 };
    assigned.set(section.id, { ...shared, node });
  }
}

interface FreeHeading {
  readonly node: OutlineNode;
  readonly index: number;
  readonly size: number;
}

/** The headings that no name has claimed around `largest`, up to the next that one has. */
function runAround(
  free: readonly FreeHeading[],
  largest: FreeHeading,
  used: ReadonlySet<number>,
  { nodes }: Outline,
): readonly FreeHeading[] {
  const claimed = [...used].filter((index) => nodes[index]?.depth === 1);
  const before = Math.max(-1, ...claimed.filter((index) => index < largest.index));
  const after = Math.min(nodes.length, ...claimed.filter((index) => index > largest.index));
  return free.filter(({ index }) => index > before && index < after);
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
function withOrder(matches: readonly SectionMatch[]): readonly SectionMatch[] {
  const misplaced = misplacedAmong(matches);
  return matches.map((match) =>
    misplaced.has(match.sectionId) && match.status === 'present' ? { ...match, status: 'misplaced' } : match,
  );
}
