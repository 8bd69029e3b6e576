/** Which headings may be which sections of a pack, the likeliest first. */
import type { Pack, PackSection } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import {
  type Affinity,
  affinityOf,
  CONTAINED,
  EXACT,
  MEANT,
  type SectionNames,
  SIMILAR,
  sectionNames,
} from './affinity';
import type { Outline, OutlineNode } from './model';
import type { SectionBindings } from './report';
import { headingKey } from './section-key';
import { shapeOf } from './shape';
import { titleYear, yearsAhead } from './years-ahead';

const DEEPEST = 2;
/** Below the outermost level a heading has to name a section plainly. */
const LEAST_SCORE_BELOW_TOP = 0.9;
/** 参会人员着正装，提前15分钟入场 is about them, and no list of them. */
const LEAST_SHARE_BELOW_TOP = 0.34;
const LONGEST_ITEM = 20;
const LONGEST_INNER_ITEM = 10;
/** As much of an item in mid-line as a heading would have. */
const LONGEST_RUN_ON = 8;
/** 会议认为，… and 下步工作 一是… name their section by their first words. */
const OPENING_CLAUSE = /^[^，,。；;：:\s]{2,8}(?=[，,：:\s])/;

export interface Pairing extends Affinity {
  readonly section: PackSection;
  readonly node: number;
  readonly depth: number;
  readonly order: number;
  /** All headings that make up the section, where no single one does. */
  readonly parts?: readonly OutlineNode[];
}

/** Asked about anew only where headings have changed, and not their places alone. */
export function rankedPairings(outline: Outline, pack: Pack, bindings: SectionBindings): readonly Pairing[] {
  const shape = shapeOf(outline.nodes);
  const known = ranked.get(shape);
  const year = titleYear(outline);
  if (known?.pack === pack && known.year === year && areSame(known.bindings, bindings)) return known.pairings;
  const pairings = readPairings(outline, pack, bindings, yearsAhead(outline.nodes, year));
  ranked.set(shape, { pack, bindings, year, pairings });
  return pairings;
}

interface Ranked {
  readonly pack: Pack;
  readonly bindings: SectionBindings;
  /** Of the title, which is no part of the shape. */
  readonly year: number | undefined;
  readonly pairings: readonly Pairing[];
}

const ranked = new WeakMap<object, Ranked>();

function areSame(one: SectionBindings, other: SectionBindings): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function readPairings(
  outline: Outline,
  pack: Pack,
  bindings: SectionBindings,
  isYearAhead: (heading: string) => boolean,
): readonly Pairing[] {
  const names = sectionNames(pack.sections);
  const pairings = outline.nodes.flatMap((node, index) => {
    const text = comparedText(outline, node);
    if (text === undefined) return [];
    const heading = { key: headingKey(text), depth: node.depth, node: index, isAhead: isYearAhead(text) };
    return names.flatMap((name, order) => pair(heading, name, order, bindings));
  });
  return withoutInner(outline, pairings).sort(
    (a, b) => b.score - a.score || a.depth - b.depth || b.share - a.share || a.order - b.order || a.node - b.node,
  );
}

/** 健全长效机制 below 后续整改工作 is a part of that section, although it is a name of the section; not below 问题和打算. */
function withoutInner({ nodes }: Outline, pairings: readonly Pairing[]): Pairing[] {
  const outer = new Set(
    pairings.flatMap(({ node, order, depth, score }) => (depth === 1 && score >= MEANT ? [`${node} ${order}`] : [])),
  );
  const inner = pairings.filter(({ depth, score }) => depth > 1 && score >= CONTAINED);
  const orders = new Map<number | undefined, Set<number>>();
  for (const { node, order } of inner) {
    const parent = nodes[node]?.parent;
    orders.set(parent, (orders.get(parent) ?? new Set()).add(order));
  }
  return pairings.filter(({ node, order, depth }) => {
    const parent = nodes[node]?.parent;
    return depth <= 1 || !outer.has(`${parent} ${order}`) || (orders.get(parent)?.size ?? 0) > 1;
  });
}

/**
 * What of a heading is compared with the names of sections; undefined when it can be none. Where line breaks were lost a
 * heading and its body are one long item in mid-line: only its beginning can name a section.
 */
function comparedText({ text }: Outline, node: OutlineNode): string | undefined {
  if (node.depth > DEEPEST || node.kind === 'bullet') return undefined;
  const longest = node.depth > 1 ? LONGEST_INNER_ITEM : LONGEST_ITEM;
  if (node.kind !== 'item' || node.text.length <= longest) return node.text;
  const isMidLine = node.offset > 0 && !/[\n\r]\s*$/.test(text.slice(Math.max(0, node.offset - 40), node.offset));
  if (node.depth > 1) return undefined;
  return isMidLine ? node.text.slice(0, LONGEST_RUN_ON) : OPENING_CLAUSE.exec(node.text)?.[0];
}

interface Heading {
  readonly key: string;
  readonly depth: number;
  readonly node: number;
  /** Begins with a later year than the report is about. */
  readonly isAhead: boolean;
}

function pair(
  { key, depth, node, isAhead }: Heading,
  names: SectionNames,
  order: number,
  bindings: SectionBindings,
): readonly Pairing[] {
  const { section } = names;
  const shared = { section, node, depth, order };
  const bound = Object.hasOwn(bindings, key) ? bindings[key] : undefined;
  // A score above all others, so that the user's word comes first.
  if (bound !== undefined) return bound === section.id ? [{ ...shared, score: EXACT + 1, share: 1, depth: 0 }] : [];
  const least = depth > 1 || !isHeaded(section) ? LEAST_SCORE_BELOW_TOP : SIMILAR;
  const affinity = affinityOf(isAhead && names.kind.meanings.has('plan') ? `明年${key}` : key, names, least);
  const isPlain = depth === 1 || affinity.share >= LEAST_SHARE_BELOW_TOP;
  return affinity.score >= least && isPlain ? [{ ...shared, ...affinity }] : [];
}
