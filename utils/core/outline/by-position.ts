/** The headings that stand for the main section of a kind where no name does: the largest ones, in its place. */
import type { Pack, PackSection } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import { mainSection } from './main-section';
import type { Outline, OutlineNode } from './model';

export interface FoundByPosition {
  readonly section: PackSection;
  /** Index of the first heading in `Outline.nodes`. */
  readonly node: number;
  readonly parts: readonly OutlineNode[];
}

export interface Found {
  /** Section id → index of its heading. */
  readonly headings: ReadonlyMap<string, number>;
  /** Indexes of headings that say to which section they belong, if not to the main one. */
  readonly named: ReadonlySet<number>;
}

/** A report is about a section that asks for so much more than any other. */
const LARGER = 1.25;

interface Free {
  readonly node: OutlineNode;
  readonly index: number;
  readonly size: number;
}

/** Undefined when the main section has been found, or no heading is left for it. `sizeOf`: characters below a heading. */
export function mainByPosition(
  outline: Outline,
  pack: Pack,
  found: Found,
  sizeOf: (node: OutlineNode) => number,
): FoundByPosition | undefined {
  const main = mainSection(pack);
  if (main === undefined || found.headings.has(main.id)) return undefined;
  if (!standsOut(main, pack)) return undefined;
  const place = placeOf(pack, main, found.headings, outline.nodes.length);
  const free = freeHeadings(outline, found.headings, sizeOf).filter(
    ({ index }) => index > place.after && index < place.before,
  );
  const unnamed = free.filter(({ index }) => !found.named.has(index));
  const largest = [...unnamed].sort((a, b) => b.size - a.size)[0];
  if (largest === undefined) return undefined;
  // Themed headings of one kind follow each other: 一、提高文稿质量 二、提高会议效率 三、抓好后勤保障 四、存在的问题.
  const run = main.block === 'body' ? free : runAround(free, largest, found.headings, outline);
  // Several headings of their own say more than one, and so does one with most of the text: they need not be as long.
  const others = outermost(outline, found.headings);
  const isMost = others.length > 1 && others.every((node) => sizeOf(node) < largest.size);
  const least = Math.max(1, main.minChars / (run.length > 1 || isMost ? 4 : 2));
  const [first] = run;
  if (first === undefined || run.reduce((sum, { size }) => sum + size, 0) < least) return undefined;
  return { section: main, node: first.index, parts: run.map(({ node }) => node) };
}

/** Headings of the outermost level that have a section. */
const outermost = ({ nodes }: Outline, headings: ReadonlyMap<string, number>): readonly OutlineNode[] =>
  [...headings.values()].flatMap((index) => nodes[index] ?? []).filter(({ depth }) => depth === 1);

function standsOut(main: PackSection, { sections }: Pack): boolean {
  const others = sections.filter((section) => section !== main && isHeaded(section) && section.requirement === 'must');
  return main.block === 'body' || others.every(({ minChars }) => main.minChars >= LARGER * minChars);
}

function freeHeadings(
  { nodes }: Outline,
  headings: ReadonlyMap<string, number>,
  sizeOf: (node: OutlineNode) => number,
): readonly Free[] {
  const used = new Set(headings.values());
  const holders = new Set([...used].map((index) => nodes[index]?.parent));
  return nodes.flatMap((node, index) => {
    const isFree = node.depth === 1 && node.kind !== 'bullet' && !used.has(index) && !holders.has(index);
    return isFree ? [{ node, index, size: sizeOf(node) }] : [];
  });
}

/** Between the headings of what comes before and after the main section, where its kind has an order. */
function placeOf(
  { ordered, sections }: Pack,
  main: PackSection,
  headings: ReadonlyMap<string, number>,
  end: number,
): { readonly after: number; readonly before: number } {
  if (!ordered) return { after: -1, before: end };
  const at = sections.indexOf(main);
  const indexes = (some: readonly PackSection[]) => some.flatMap(({ id }) => headings.get(id) ?? []);
  const after = Math.max(-1, ...indexes(sections.slice(0, at)));
  const before = Math.min(end, ...indexes(sections.slice(at + 1)));
  // Where those are out of order themselves, they say nothing.
  return after < before ? { after, before } : { after: -1, before: end };
}

/** The headings that no name has claimed around `largest`, up to the next that one has. */
function runAround(
  free: readonly Free[],
  largest: Free,
  headings: ReadonlyMap<string, number>,
  { nodes }: Outline,
): readonly Free[] {
  const claimed = [...headings.values()].filter((index) => nodes[index]?.depth === 1);
  const before = Math.max(-1, ...claimed.filter((index) => index < largest.index));
  const after = Math.min(nodes.length, ...claimed.filter((index) => index > largest.index));
  return free.filter(({ index }) => index > before && index < after);
}
