/** One heading for each section and one section for each heading, from the pairings there may be. */
import { CONTAINED, MEANT } from './affinity';
import type { Pairing } from './pairings';

export interface Assignment {
  /** Section id → its pairing. */
  readonly assigned: Map<string, Pairing>;
  /** Indexes of the headings that have a section. */
  readonly used: Set<number>;
}

/** 主要工作和取得的成绩 names either. */
const isEqual = (one: Pairing, other: Pairing): boolean => one.score >= CONTAINED && one.score >= other.score;

/** The best pairing first; then a heading goes to a section that would have none, where its own has another one or needs none. */
export function assignPairings(pairings: readonly Pairing[]): Assignment {
  const assigned = new Map<string, Pairing>();
  const used = new Set<number>();
  for (const pairing of pairings) {
    if (assigned.has(pairing.section.id) || used.has(pairing.node)) continue;
    assigned.set(pairing.section.id, pairing);
    used.add(pairing.node);
  }
  for (const pairing of pairings) if (pairing.score >= MEANT) giveTo(pairing, pairings, { assigned, used });
  return { assigned, used };
}

function giveTo(wanted: Pairing, pairings: readonly Pairing[], { assigned, used }: Assignment): void {
  if (assigned.has(wanted.section.id)) return;
  const owner = [...assigned.values()].find(({ node }) => node === wanted.node);
  if (owner === undefined || owner.score > 1) return; // what the user bound stays
  const other = pairings.find(
    ({ section, node, score }) => section === owner.section && !used.has(node) && score >= MEANT,
  );
  const isSpared =
    owner.section.requirement !== 'must' && wanted.section.requirement === 'must' && isEqual(wanted, owner);
  if (other === undefined && !isSpared) return;
  assigned.set(wanted.section.id, wanted);
  if (other === undefined) assigned.delete(owner.section.id);
  else {
    assigned.set(owner.section.id, other);
    used.add(other.node);
  }
}
