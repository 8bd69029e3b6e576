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
    return headings.flatMap((node) => {
      const stop = finalStop(report, node);
      if (stop === undefined || !othersHaveNone(report, headings, node)) return [];
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

function othersHaveNone(report: ParsedReport, headings: readonly NumberedNode[], node: NumberedNode): boolean {
  const others = headings.filter(
    (other) => other !== node && other.parent === node.parent && familyOf(other.style) === familyOf(node.style),
  );
  return others.length > 0 && others.every((other) => finalStop(report, other) === undefined);
}
