import type { OutlineNode } from '../core/outline/model';
import type { ParsedReport } from '../core/outline/report';
import { headingKey } from '../core/outline/section-key';
import type { PackSection } from '../core/packs/model';

/** A heading of the text that a person may say is a section. Offsets are those of its headline. */
export interface FreeHeading {
  /** Under which it is remembered. */
  readonly key: string;
  /** As written, with its mark. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Only headings of the two outer levels can be sections. */
const DEEPEST = 2;
/** A match at most this sure rests on position alone, and may be wrong. */
const GUESSED = 0.5;

/** The headings of the text that no section of the kind was found in by name, in reading order, each wording once. */
export function freeHeadings({ outline, matches, text }: ParsedReport): readonly FreeHeading[] {
  const taken = new Set(matches.filter(({ score }) => score > GUESSED).map(({ node }) => node));
  const free = new Map<string, FreeHeading>();
  for (const [index, node] of outline.nodes.entries()) {
    const key = headingKey(node.text);
    if (taken.has(index) || key === '' || free.has(key) || !mayBeSection(node)) continue;
    const { offset, textEnd } = node;
    free.set(key, { key, text: text.slice(offset, textEnd), start: offset, end: textEnd });
  }
  return [...free.values()];
}

function mayBeSection({ depth, kind }: OutlineNode): boolean {
  return depth <= DEEPEST && kind !== 'bullet' && kind !== 'item';
}

/** The sections that a heading may be said to be: those not found yet, or only by their place. */
export function openSections({ pack, matches }: ParsedReport): readonly PackSection[] {
  const found = new Set(matches.filter(({ score }) => score > GUESSED).map(({ sectionId }) => sectionId));
  return (pack?.sections ?? []).filter((section) => canBeBound(section) && !found.has(section.id));
}

/** Title, signature and the like are no headings. */
export const canBeBound = ({ block }: PackSection): boolean =>
  block === 'heading' || block === 'body' || block === 'label';
