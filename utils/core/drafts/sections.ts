import { parseReport } from '../outline/parse-report';
import { toComparable } from '../text/normalize';

/** A section of the outermost level, with its heading. Offsets are UTF-16 code units of the text. */
export interface DraftSection {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

export function sectionsOf(text: string): readonly DraftSection[] {
  const { nodes } = parseReport(text).outline;
  return nodes
    .filter(({ depth }) => depth === 1)
    .map(({ text: title, offset, end }) => ({
      title,
      start: offset,
      end: offset + text.slice(offset, end).trimEnd().length,
    }));
}

/** Puts a section in place of the one with its heading; where there is none, behind the text. */
export function sectionEdit(
  section: DraftSection,
  draft: string,
  current: string,
): { readonly start: number; readonly end: number; readonly inline: string } {
  const inline = draft.slice(section.start, section.end);
  const same = sectionsOf(current).find(({ title }) => toComparable(title) === toComparable(section.title));
  if (same) return { start: same.start, end: same.end, inline };
  const needsLine = current !== '' && !current.endsWith('\n');
  return { start: current.length, end: current.length, inline: (needsLine ? '\n' : '') + inline };
}
