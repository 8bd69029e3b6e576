import type { PackSection } from '../packs/model';
import type { Snippet } from './model';

/** Most phrases that a section offers; the search finds the rest. */
const MOST_OFFERED = 5;

/**
 * The phrases that a section offers, in the order given: those written for it, then those whose tag is a word of its
 * heading or of another name it goes by. Phrases written for other kinds of report are left out.
 */
export function sectionPhrases(
  section: Pick<PackSection, 'id' | 'heading' | 'aliases'>,
  packId: string,
  snippets: readonly Snippet[],
): readonly Snippet[] {
  const suited = snippets.filter(({ kinds = [] }) => kinds.length === 0 || kinds.includes(packId));
  const own = suited.filter(({ sections = [] }) => sections.includes(section.id));
  const names = [section.heading, ...section.aliases];
  const tagged = suited.filter(
    ({ sections = [], tags }) =>
      sections.length === 0 && tags.some((tag) => tag.length > 1 && names.some((name) => name.includes(tag))),
  );
  return [...own, ...tagged].slice(0, MOST_OFFERED);
}
