import type { NumberedNode } from '../numbering/runs';
import { familyOf, isNumbered } from '../numbering/runs';
import type { ParsedReport } from '../outline/report';
import type { Edit } from '../text/edits';
import type { Finding, Rule } from './rule';
import { found } from './shared/found';

/** Marks of one list, or brackets of one level, that are written in two ways: （一）…(二)… and 1.…2、… */
export const markStyleMix: Rule = {
  id: 'mark-style-mix',
  check: (report) =>
    groupsOf(report)
      .flatMap((nodes) => findingIn(report, nodes))
      .sort((a, b) => a.start - b.start),
};

/** Styles of one level whose spellings can be exchanged by changing the mark only. */
const GROUPED = new Set(['han_dun', 'han_paren_half', 'arab_dot', 'arab_paren_half']);

/** Bracketed marks are one group for each depth of the report; the others only among the children of one heading. */
function groupsOf({ outline }: ParsedReport): readonly NumberedNode[][] {
  const groups = new Map<string, NumberedNode[]>();
  for (const node of outline.nodes) {
    if (!isNumbered(node) || node.style === 'han_bare') continue;
    const family = familyOf(node.style);
    if (!GROUPED.has(family)) continue;
    const key = family.includes('paren') ? `${family} depth ${node.depth}` : `${family} below ${node.parent}`;
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()];
}

function findingIn(report: ParsedReport, nodes: readonly NumberedNode[]): readonly Finding[] {
  const spelt = nodes.flatMap((node) => {
    const spelling = spellingOf(report.text, node);
    return spelling === undefined ? [] : [{ node, spelling }];
  });
  const usual = commonest(spelt.map(({ spelling }) => spelling));
  const others = spelt.filter(({ spelling }) => spelling !== usual);
  const [first] = others;
  if (usual === undefined || first === undefined) return [];
  const edits = others.map(({ node, spelling }) => respelt(report.text, node, spelling, usual));
  const [place] = edits;
  const params = { mark: report.text.slice(place?.start ?? 0, place?.end ?? 0), expected: place?.text ?? '' };
  const range = { start: first.node.mark.start, end: first.node.mark.end };
  return [found('mark-style-mix', 'warn', range, { params, fix: { kind: 'edits', edits } })];
}

/** （一）, → （N）: signs, lookalikes, spaces and stops that other rules report have no spelling here. */
function spellingOf(text: string, { mark }: NumberedNode): string | undefined {
  const written = text.slice(mark.start, mark.end).trim();
  const plain = /^([（(]?)[一二三四五六七八九十百\d]{1,4}([）)]|[、.．：:])$/.exec(written);
  return plain ? `${plain[1]}N${plain[2]}` : undefined;
}

/** The spelling that occurs most; of two equals the one used first. */
function commonest(spellings: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function respelt(text: string, { mark }: NumberedNode, spelling: string, usual: string): Edit {
  const written = text.slice(mark.start, mark.end);
  const lead = written.length - written.trimStart().length;
  const numeral = written
    .trim()
    .slice(spelling.indexOf('N'), written.trim().length - (spelling.length - 1 - spelling.indexOf('N')));
  return {
    start: mark.start + lead,
    end: mark.start + lead + written.trim().length,
    text: usual.replace('N', numeral),
  };
}
