import type { ParsedReport, SectionMatch } from '../../outline/report';
import type { PackSection } from '../../packs/model';

export interface MatchedSection {
  readonly section: PackSection;
  readonly match: SectionMatch;
}

/** The sections of the report's kind with what was found of each, in template order; none when no kind is chosen. */
export function matchedSections({ pack, matches }: ParsedReport): readonly MatchedSection[] {
  return (pack?.sections ?? []).flatMap((section) => {
    const match = matches.find(({ sectionId }) => sectionId === section.id);
    return match ? [{ section, match }] : [];
  });
}

/** What to mark for a section that was found: its heading line, or all of its block. */
export function rangeOf(
  { outline }: ParsedReport,
  match: SectionMatch,
): { readonly start: number; readonly end: number } {
  const node = match.node === undefined ? undefined : outline.nodes[match.node];
  if (node) return { start: node.offset, end: node.textEnd };
  return { start: match.start ?? 0, end: match.end ?? match.start ?? 0 };
}

/** Where a missing section would begin: before the next one in template order that is there, else at the end. */
export function placeOf(report: ParsedReport, sectionId: string): number {
  const index = report.matches.findIndex((match) => match.sectionId === sectionId);
  const next = report.matches.slice(index + 1).find(({ start }) => start !== undefined);
  return next?.start ?? report.text.length;
}
