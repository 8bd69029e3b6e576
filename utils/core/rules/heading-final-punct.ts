import { familyOf, isNumbered, type NumberedNode } from '../numbering/runs';
import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import { lineAt } from './shared/lines';

/** A short heading on a line of its own that ends with a stop, while the other headings of its list do not. */
export const headingFinalPunct: Rule = {
  id: 'heading-final-punct',
  check: (report) => {
    const headings = report.outline.nodes.filter(isNumbered).filter(({ kind }) => kind === 'own_line');
    const lists = new Map<string, { all: number; stopped: number }>();
    const stops = headings.map((node) => {
      const stop = finalStop(report, node);
      const { all, stopped } = lists.get(listOf(node)) ?? { all: 0, stopped: 0 };
      lists.set(listOf(node), { all: all + 1, stopped: stopped + (stop === undefined ? 0 : 1) });
      return { node, stop };
    });
    return stops.flatMap(({ node, stop }) => {
      const list = lists.get(listOf(node));
      if (stop === undefined || list === undefined || list.all < 2 || list.stopped > 1) return [];
      const params = { mark: report.text.slice(stop.start, stop.end) };
      return [found('heading-final-punct', 'hint', stop, { params, fix: replacing(stop, '') })];
    });
  },
};

/** Longer headings are sentences, which may have their stop. */
const LONGEST = 20;

function finalStop({ text }: ParsedReport, { textStart, offset }: NumberedNode) {
  const content = text.slice(textStart, lineAt(text, offset).end).trimEnd();
  if (content.length > LONGEST || !/^[^。，；,;]+[。，；,;]$/.test(content)) return undefined;
  const end = textStart + content.length;
  return { start: end - 1, end };
}

const listOf = ({ parent, style }: NumberedNode): string => `${familyOf(style)} ${parent}`;
