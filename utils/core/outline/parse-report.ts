/** A text read as a report of one kind: its outline and which part is which section. */
import type { Pack } from '../packs/model';
import { toComparable } from '../text/normalize';
import { matchSections } from './match';
import type { BlockKind } from './model';
import { type ParseHints, parseOutline } from './parse';
import type { ParsedReport, SectionBindings } from './report';
import { headingKey } from './section-key';

/** Without a pack the outline only. Pure and linear in the length of `text`. */
export function parseReport(
  text: string,
  { pack, bindings = {} }: { readonly pack?: Pack; readonly bindings?: SectionBindings } = {},
): ParsedReport {
  if (pack === undefined) return { text, outline: parseOutline(text), matches: [] };
  const outline = parseOutline(text, hintsOf(pack, bindings));
  return { text, outline, pack, matches: matchSections(outline, pack, bindings) };
}

/** Headings the user or the pack names, and the pack's own lines for blocks. */
function hintsOf(pack: Pack, bindings: SectionBindings): ParseHints {
  const headed = pack.sections.filter(({ block }) => block === 'heading');
  const names = headed.flatMap(({ heading, aliases }) => [heading, ...aliases]).map(headingKey);
  const blocks = new Map<string, BlockKind>();
  for (const { block, heading, skeleton } of pack.sections)
    if (block !== 'heading') for (const line of [heading, ...skeleton]) blocks.set(toComparable(line), block);
  return { headings: new Set([...names, ...Object.keys(bindings)]), blocks };
}
