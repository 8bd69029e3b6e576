/** Runs: headings of one parent and one way of numbering that count on from each other. */
import type { Mark, MarkStyle, Outline, OutlineNode } from '../outline/model';
import { isNumbering } from './schemes';

export type NumberedNode = OutlineNode & { readonly mark: Mark };

/** Spellings which writers mix within one list. */
const FAMILY: Readonly<Partial<Record<MarkStyle, string>>> = {
  han_colon: 'han_dun',
  han_bare: 'han_dun',
  han_paren_full: 'han_paren_half',
  arab_fulldot: 'arab_dot',
  arab_dun: 'arab_dot',
  arab_close: 'arab_dot',
  arab_paren_full: 'arab_paren_half',
};

/** Headings of one family below one parent may belong to one run. */
export function familyOf(style: MarkStyle): string {
  return FAMILY[style] ?? style;
}

/** Every run in the order of its first mark; the ordinal 1 opens a new one, except right after a lone 1. */
export function numberedRuns({ nodes, text }: Outline): readonly (readonly NumberedNode[])[] {
  const runs: NumberedNode[][] = [];
  const open = new Map<string, NumberedNode[]>();
  for (const node of nodes) {
    if (!isNumbered(node)) continue;
    const family = familyOf(node.style);
    // Articles count on through the chapters.
    const place = `${family} ${family === 'article' ? '' : node.parent}`;
    const run = open.get(place);
    if (run !== undefined && !opensAnew(text, run, node)) {
      run.push(node);
      continue;
    }
    const begun = [node];
    runs.push(begun);
    open.set(place, begun);
  }
  return runs;
}

export function isNumbered(node: OutlineNode): node is NumberedNode {
  return node.mark !== undefined && isNumbering(node.style);
}

function opensAnew(text: string, run: readonly NumberedNode[], node: NumberedNode): boolean {
  if (node.mark.ordinal !== 1) return false;
  const [first] = run;
  if (run.length > 1 || first?.mark.ordinal !== 1) return true;
  return /[：:]\s*$/.test(text.slice(Math.max(first.textEnd, node.offset - 40), node.offset));
}
