import { familyOf } from '../numbering/runs';
import { countContent } from '../outline/count-content';
import type { OutlineNode } from '../outline/model';
import type { ParsedReport, SectionMatch } from '../outline/report';
import { sectionName } from '../packs/section-name';
import type { Finding, Rule } from './rule';
import { found } from './shared/found';
import { matchedSections, rangeOf } from './shared/sections';

/**
 * A section with nothing, or less than the kind asks for, below its heading. Placeholders do not count as text.
 * Leads and closings are short by nature.
 */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  check: (report) =>
    report.pack === undefined ? [] : [...ofKind(report), ...bareHeadings(report)].sort((a, b) => a.start - b.start),
};

/** What the kind asks for. */
const ofKind = (report: ParsedReport): readonly Finding[] =>
  matchedSections(report).flatMap(({ section, match }) => {
    const isHeadedHere = section.block === 'heading' || (section.block === 'body' && match.node !== undefined);
    if (!isHeadedHere || (match.status !== 'empty' && match.status !== 'short')) return [];
    if (match.status === 'short' && !isScanty(report, match, section.minChars)) return [];
    const params = { section: sectionName(section), least: section.minChars };
    const message = { key: `rule.section-empty.${match.status}`, params };
    const severity = match.status === 'empty' ? ('error' as const) : ('hint' as const);
    return [{ rule: 'section-empty', severity, ...rangeOf(report, match), message, sectionId: section.id }];
  });

/** Headings with nothing below them, whatever they are called, where all others of their list have a text. */
function bareHeadings(report: ParsedReport): readonly Finding[] {
  const known = new Set(report.matches.flatMap(({ node, status }) => (status === 'empty' ? [node] : [])));
  return listsOf(report.outline.nodes).flatMap((list) => {
    const bare = list.filter((index) => isBare(report, index));
    const [only] = bare;
    if (only === undefined || bare.length > 1 || known.has(only) || (list.length < 2 && !isOnly(report, only)))
      return [];
    const node = report.outline.nodes[only];
    if (node === undefined) return [];
    const params = { heading: node.text };
    return [found('section-empty', 'warn', { start: node.offset, end: node.textEnd }, { case: 'heading', params })];
  });
}

/** 一、 and nothing after it: what was to be listed is not there. */
const isOnly = ({ outline: { nodes } }: ParsedReport, index: number): boolean =>
  nodes.length === 1 && nodes[index]?.mark?.ordinal === 1;

/** Indexes of the headings of the two outermost levels, by list. */
function listsOf(nodes: readonly OutlineNode[]): readonly (readonly number[])[] {
  const lists = new Map<string, number[]>();
  for (const [index, { kind, style, parent, depth }] of nodes.entries()) {
    if (depth > 2 || (kind !== 'own_line' && kind !== 'run_in')) continue;
    const key = `${familyOf(style)} ${parent}`;
    const list = lists.get(key);
    if (list) list.push(index);
    else lists.set(key, [index]);
  }
  return [...lists.values()];
}

function isBare({ outline, text }: ParsedReport, index: number): boolean {
  const node = outline.nodes[index];
  if (node === undefined || node.kind !== 'own_line' || outline.nodes[index + 1]?.parent === index) return false;
  if (/^[”’」』）)]?[。；;]/.test(text.slice(node.textEnd, node.textEnd + 2))) return false; // a sentence
  return countContent(text.slice(node.textEnd, node.end)).count === 0;
}

/** How long is long enough is a matter of taste: only what has less than a third of the usual is worth a word. */
function isScanty({ text, outline }: ParsedReport, match: SectionMatch, usual: number): boolean {
  const { node, start: from = 0, end = 0 } = match;
  const heading = node === undefined ? undefined : outline.nodes[node];
  const isAllBody = heading === undefined || heading.kind === 'item' || heading.kind === 'run_on';
  const start = isAllBody ? (heading?.textStart ?? from) : heading.textEnd;
  return countContent(text.slice(start, end)).count * 3 < usual;
}
