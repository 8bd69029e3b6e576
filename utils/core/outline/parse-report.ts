/** A text read as a report of one kind: its outline and which part is which section. */
import type { Pack } from '../packs/model';
import { blockKind, isHeaded } from '../packs/section-block';
import { toComparable } from '../text/normalize';
import { sectionNames } from './affinity';
import { matchSections } from './match';
import type { BlockKind } from './model';
import { outlineOf, type ParseHints } from './parse';
import { type ReadText, readText } from './read-text';
import type { ParsedReport, SectionBindings, SectionMatch } from './report';

export interface ReadAs {
  readonly pack?: Pack;
  readonly bindings?: SectionBindings;
  /** The form has a filled-in field for the title: a text without one has its title all the same. */
  readonly titleIsElsewhere?: boolean;
  /** `ParsedReport.read` of an earlier state: only what has changed since is read. */
  readonly before?: ReadText;
}

/** Without a pack the outline only. Pure and linear in the length of `text`. */
export function parseReport(
  text: string,
  { pack, bindings = {}, titleIsElsewhere = false, before }: ReadAs = {},
): ParsedReport {
  const read = readText(text, before);
  if (pack === undefined) return { text, read, outline: outlineOf(read), matches: [] };
  const outline = outlineOf(read, hintsOf(pack, bindings));
  const matches = matchSections(outline, pack, bindings);
  return { text, read, outline, pack, matches: titleIsElsewhere ? withTitle(pack, matches) : matches };
}

/** A title that stands outside the text is present without a place in it. */
function withTitle({ sections }: Pack, matches: readonly SectionMatch[]): readonly SectionMatch[] {
  const titles = new Set(sections.filter(({ block }) => block === 'title').map(({ id }) => id));
  return matches.map((match) =>
    titles.has(match.sectionId) && match.status === 'missing' ? { ...match, status: 'present', score: 1 } : match,
  );
}

/** Headings the user or the pack names, and the pack's own lines for blocks; one object as long as they are the same. */
function hintsOf(pack: Pack, bindings: SectionBindings): ParseHints {
  const bound = Object.keys(bindings).join('\n');
  const known = made.get(pack);
  if (known?.bound === bound) return known.hints;
  const hints = makeHints(pack, bindings);
  made.set(pack, { bound, hints });
  return hints;
}

const made = new WeakMap<Pack, { readonly bound: string; readonly hints: ParseHints }>();

function makeHints(pack: Pack, bindings: SectionBindings): ParseHints {
  const headed = sectionNames(pack.sections).filter(({ section }) => isHeaded(section));
  const names = headed.flatMap((section) => section.names);
  const blocks = new Map<string, BlockKind>();
  for (const { block, heading, skeleton } of pack.sections) {
    const kind = blockKind(block);
    if (kind !== undefined) for (const line of [heading, ...skeleton]) blocks.set(toComparable(line), kind);
  }
  return { headings: new Set([...names, ...Object.keys(bindings)]), blocks };
}
