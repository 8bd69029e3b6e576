/** The level of a text's outline on which the sections of its kind stand, and how headings are written there. */
import { isNumbered, type NumberedNode, numberedRuns } from '../numbering/runs';
import { likeMark, OUTERMOST } from '../numbering/schemes';
import type { FieldFormat } from './content';
import type { Outline, OutlineNode, SchemeId } from './model';
import type { ParsedReport } from './report';

export interface SectionLevel {
  readonly depth: number;
  /** The numbered headings that inserted ones count on from; empty when headings have no numbers. */
  readonly run: readonly NumberedNode[];
  /** The heading line for a section with this ordinal, for a field of this format. */
  readonly write: (heading: string, ordinal: number, format: FieldFormat) => string;
  /** How many # a heading has here. */
  readonly hashes: number;
}

/** The level around `offset`, where a heading is to be written. */
export function sectionLevel({ outline, matches, pack }: ParsedReport, offset: number): SectionLevel {
  const matched = matches.flatMap(({ node }) => (node === undefined ? [] : [outline.nodes[node]]));
  const outermost = matched.filter((node) => node !== undefined).sort((a, b) => a.depth - b.depth)[0];
  const siblings = siblingsOf(outline, outermost);
  const sample = nearest(siblings, offset);
  if (sample === undefined) return fromScheme(pack?.numbering ?? 'plain');
  const run = isNumbered(sample)
    ? (numberedRuns(outline).find((nodes) => nodes.some(({ offset: at }) => at === sample.offset)) ?? [])
    : [];
  return { depth: sample.depth, run, ...likeSample(outline, sample) };
}

/** Headings on the level of `section`; without one, the outermost headings that are more than items of a list. */
function siblingsOf({ nodes }: Outline, section: OutlineNode | undefined): readonly OutlineNode[] {
  if (section !== undefined)
    return nodes.filter(
      ({ depth, parent, kind }) => depth === section.depth && parent === section.parent && kind !== 'bullet',
    );
  return nodes.filter(({ depth, kind }) => depth === 1 && kind !== 'bullet' && kind !== 'item');
}

/** The last heading before `offset`, else the first; headlines before items. */
function nearest(siblings: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  const headlines = siblings.filter(({ kind }) => kind !== 'item');
  const from = headlines.length > 0 ? headlines : siblings;
  return from.findLast((node) => node.offset < offset) ?? from[0];
}

function fromScheme(scheme: SchemeId): SectionLevel {
  const write = (heading: string, ordinal: number, format: FieldFormat) => {
    const { mark, after } = OUTERMOST[scheme](ordinal);
    // A rich field has headings of its own, and a field of Markdown adds the # itself.
    return scheme === 'markdown' && format !== 'plain' ? heading : mark + after + heading;
  };
  return { depth: 1, run: [], write, hashes: 2 };
}

/** Written like a heading of the text: its mark, the space after it, indentation, # and bold signs. */
function likeSample({ text }: Outline, sample: OutlineNode): Pick<SectionLevel, 'write' | 'hashes'> {
  const lineStart = text.lastIndexOf('\n', sample.offset - 1) + 1;
  const before = /^[\s#>*_]*$/.exec(text.slice(lineStart, sample.offset))?.[0] ?? '';
  const isMarkdown = sample.style === 'markdown';
  const mark = sample.mark === undefined ? '' : text.slice(sample.mark.start, sample.mark.end);
  const gap =
    sample.mark === undefined ? '' : (/^[ \t\u3000]*/.exec(text.slice(sample.mark.end, sample.textStart))?.[0] ?? '');
  const hashes = /#+/.exec(before + (isMarkdown ? mark : ''))?.[0].length ?? 0;
  const write = (heading: string, ordinal: number, format: FieldFormat) => {
    const own = isMarkdown ? mark : (likeMark(mark, sample.style, ordinal) ?? mark);
    const line = before + own + gap + heading + (/\*\*|__/.exec(before)?.[0] ?? '');
    if (format === 'plain' || format === 'bbcode') return format === 'plain' ? line : line.trim();
    return line.replace(format === 'markdown' ? /^[\s#]+/ : /^\s+/, '');
  };
  return { write, hashes: hashes || 2 };
}
