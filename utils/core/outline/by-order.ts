/** Sections that the order of their kind finds: between two that were found, the only heading is the only section asked for. */
import type { Pack, PackSection } from '../packs/model';
import { isHeadline } from './by-content';
import type { Outline, OutlineNode } from './model';

export interface FoundByOrder {
  readonly section: PackSection;
  /** Index of its heading in `Outline.nodes`. */
  readonly node: number;
}

interface Lost {
  readonly section: PackSection;
  readonly after: number;
  readonly before: number;
}

/** Only required sections of kinds with an order. `found`: section id → index of its heading. */
export function onlyHeadingsBetween(
  { nodes }: Outline,
  pack: Pack,
  found: ReadonlyMap<string, number>,
  isTaken: (node: OutlineNode, index: number) => boolean,
): readonly FoundByOrder[] {
  if (!pack.ordered) return [];
  const free = nodes.flatMap((node, index) => (isHeadline(node) && !isTaken(node, index) ? [index] : []));
  return lostBetween(pack.sections, found).flatMap(({ section, after, before }) => {
    const [node, another] = free.filter((index) => index > after && index < before);
    return node === undefined || another !== undefined ? [] : [{ section, node }];
  });
}

/** Required sections not found between two that were, where nothing else that is required stands between those. */
function lostBetween(sections: readonly PackSection[], found: ReadonlyMap<string, number>): readonly Lost[] {
  const asked = sections.filter(({ block, requirement }) => block === 'heading' && requirement !== 'may');
  return asked.flatMap((section, order) => {
    const isLost = section.requirement === 'must' && !found.has(section.id);
    if (!isLost) return [];
    const isBorder = ({ id, requirement }: PackSection): boolean => found.has(id) || requirement === 'must';
    const neighbours = [asked.slice(0, order).findLast(isBorder), asked.slice(order + 1).find(isBorder)];
    const [after, before] = neighbours.map((one) => one && found.get(one.id));
    return after !== undefined && before !== undefined ? [{ section, after, before }] : [];
  });
}
