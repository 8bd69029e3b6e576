/** The section that a report is about: found by its place where nothing names it. */
import type { Pack, PackSection } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import type { TextRange } from '../text/segment';
import type { Outline } from './model';

/** The body; without one, the required section under headings that asks for most. */
export function mainSection({ sections }: Pack): PackSection | undefined {
  const required = sections.filter((section) => isHeaded(section) && section.requirement === 'must');
  const most = required.toSorted((a, b) => b.minChars - a.minChars)[0];
  return required.find(({ block }) => block === 'body') ?? most;
}

/**
 * Where the main section of a text without headings stands: after the first paragraph of the lead, or in it where there is
 * only one. Undefined where headings are to be expected, because the kind asks for several parts under them.
 */
export function unheadedBody({ text, nodes, blocks }: Outline, { sections }: Pack): TextRange | undefined {
  const required = sections.filter((section) => isHeaded(section) && section.requirement === 'must');
  const lead = blocks.find(({ kind }) => kind === 'lead');
  if (required.length !== 1 || lead === undefined || nodes.some(({ kind }) => kind !== 'bullet')) return undefined;
  const paragraphs = /^[^\n]*\n\s*/.exec(text.slice(lead.start, lead.end));
  return { start: lead.start + (paragraphs?.[0].length ?? 0), end: lead.end };
}
