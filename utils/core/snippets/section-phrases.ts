import type { Pack, PackSection } from '../packs/model';
import type { Snippet } from './model';

/** Most phrases that a section offers; the search finds the rest. */
const MOST_OFFERED = 5;

type Named = Pick<PackSection, 'id' | 'heading' | 'aliases'>;

/**
 * The phrases that a section offers: those written for it, then those with a tag that is a word of its names, first the tags that
 * the names of no other section of the report have so often. Otherwise in the order given. Phrases written for other kinds of
 * report are left out.
 */
export function sectionPhrases(
  section: Named,
  pack: Pick<Pack, 'id'> & { readonly sections: readonly Named[] },
  snippets: readonly Snippet[],
): readonly Snippet[] {
  const suited = snippets.filter(({ kinds = [] }) => kinds.length === 0 || kinds.includes(pack.id));
  const own = suited.filter(({ sections = [] }) => sections.includes(section.id));
  const tagged = suited
    .filter(({ sections = [] }) => sections.length === 0)
    .map((snippet) => ({
      snippet,
      weight: Math.max(0, ...snippet.tags.map((tag) => weightOf(tag, section, pack.sections))),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ snippet }) => snippet);
  return [...own, ...tagged].slice(0, MOST_OFFERED);
}

/** How much of a word's use in the names of all sections is in those of `section`, 0…1; 0 where another uses it twice as much. */
function weightOf(tag: string, section: Named, sections: readonly Named[]): number {
  if (tag.length < 2) return 0;
  const shares = sections.map((other) => shareIn(tag, other));
  const here = shareIn(tag, section);
  return here === 0 || here * 2 <= Math.max(...shares) ? 0 : here / shares.reduce((sum, share) => sum + share, 0);
}

function shareIn(tag: string, { heading, aliases }: Named): number {
  const names = [heading, ...aliases];
  return names.filter((name) => name.includes(tag)).length / names.length;
}
