/** Which headings may be which sections of a pack, the likeliest first. */
import type { Pack, PackSection } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import { type Affinity, affinityOf, EXACT, type SectionNames, SIMILAR, sectionNames } from './affinity';
import type { Outline, OutlineNode } from './model';
import type { SectionBindings } from './report';
import { headingKey } from './section-key';
import { shapeOf } from './shape';

const DEEPEST = 2;
/** Below the outermost level a heading has to name a section plainly. */
const LEAST_SCORE_BELOW_TOP = 0.9;
/** 参会人员着正装，提前15分钟入场 is about them, and no list of them. */
const LEAST_SHARE_BELOW_TOP = 0.34;
const LONGEST_ITEM = 20;
/** As much of an item in mid-line as a heading would have. */
const LONGEST_RUN_ON = 8;
/** 会议认为，… names its section by its first words. */
const OPENING_CLAUSE = /^[^，,。；;：:]{2,8}(?=[，,：:])/;

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
  if (known?.pack === pack && areSame(known.bindings, bindings)) return known.pairings;
  const pairings = readPairings(outline, pack, bindings);
  ranked.set(shape, { pack, bindings, pairings });
  return pairings;
}

interface Ranked {
  readonly pack: Pack;
  readonly bindings: SectionBindings;
  readonly pairings: readonly Pairing[];
}

const ranked = new WeakMap<object, Ranked>();

function areSame(one: SectionBindings, other: SectionBindings): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function readPairings(outline: Outline, pack: Pack, bindings: SectionBindings): readonly Pairing[] {
  const names = sectionNames(pack.sections);
  const pairings = outline.nodes.flatMap((node, index) => {
    const text = comparedText(outline, node);
    if (text === undefined) return [];
    const heading = { key: headingKey(text), depth: node.depth, node: index };
    return names.flatMap((name, order) => pair(heading, name, order, bindings));
  });
  return pairings.sort(
    (a, b) => b.score - a.score || a.depth - b.depth || b.share - a.share || a.order - b.order || a.node - b.node,
  );
}

/**
 * What of a heading is compared with the names of sections; undefined when it can be none. Where line breaks were lost a
 * heading and its body are one long item in mid-line: only its beginning can name a section.
 */
function comparedText({ text }: Outline, node: OutlineNode): string | undefined {
  if (node.depth > DEEPEST || node.kind === 'bullet') return undefined;
  if (node.kind !== 'item' || node.text.length <= LONGEST_ITEM) return node.text;
  const isMidLine = node.offset > 0 && !/[\n\r]\s*$/.test(text.slice(Math.max(0, node.offset - 40), node.offset));
  if (node.depth > 1) return undefined;
  return isMidLine ? node.text.slice(0, LONGEST_RUN_ON) : OPENING_CLAUSE.exec(node.text)?.[0];
}

function pair(
  { key, depth, node }: { readonly key: string; readonly depth: number; readonly node: number },
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
  const affinity = affinityOf(key, names, least);
  const isPlain = depth === 1 || affinity.share >= LEAST_SHARE_BELOW_TOP;
  return affinity.score >= least && isPlain ? [{ ...shared, ...affinity }] : [];
}
