import { familyOf, isNumbered, type NumberedNode } from '../numbering/runs';
import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { found } from './shared/found';

/** Of headings of one list, one stands alone on its line while the others run on into their text, or the other way round. */
export const headingStyleMix: Rule = {
  id: 'heading-style-mix',
  check: (report) =>
    siblingsOf(report).flatMap((siblings) => {
      const alone = siblings.filter(({ kind }) => kind === 'own_line');
      const runIn = siblings.filter(({ kind }) => kind === 'run_in');
      const [odd] = alone.length === 1 ? alone : runIn.length === 1 ? runIn : [];
      if (odd === undefined || alone.length + runIn.length < 3 || !isComparable(report, odd)) return [];
      const place = { start: odd.offset, end: odd.textEnd };
      return [found('heading-style-mix', 'hint', place, { case: odd.kind === 'own_line' ? 'alone' : 'run-in' })];
    }),
};

function siblingsOf({ outline }: ParsedReport): readonly NumberedNode[][] {
  const groups = new Map<string, NumberedNode[]>();
  for (const node of outline.nodes) {
    if (!isNumbered(node) || (node.kind !== 'own_line' && node.kind !== 'run_in')) continue;
    const key = `${familyOf(node.style)} ${node.parent}`;
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()];
}

/** A heading without text, or with headings of its own below it, has a reason to stand alone. */
function isComparable({ outline, text }: ParsedReport, node: NumberedNode): boolean {
  const hasChildren = outline.nodes.some(({ parent }) => outline.nodes[parent] === node);
  return !hasChildren && !ABOUT_ITSELF.test(node.text) && text.slice(node.textEnd, node.end).trim().length > 20;
}

/** 四、本通知自7月1日起执行。 is a sentence at the end of a list of headings. */
const ABOUT_ITSELF = /^本\p{Script=Han}{2,4}自|起(?:施行|执行|实施)$/u;
