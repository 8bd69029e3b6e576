/** Writes all headings of a text in another scheme: 一、（一）1.（1） or 1. 1.1 1.1.1. */
import type { Outline, OutlineNode } from '../outline/model';
import type { Edit } from '../text/edits';
import { toHan } from './chinese';
import { referencesIn } from './references';
import { familyOf, isNumbered, type NumberedNode } from './runs';

export type NumberingScheme = 'gongwen' | 'decimal';

/** Families that the two schemes are made of; chapters, articles, 一是 and ① are left as they are. */
const CONVERTED = new Set(['han_dun', 'han_paren_half', 'arab_dot', 'arab_paren_half', 'decimal']);
const DEEPEST = 4;

/**
 * Edits after which every heading that opens a line is numbered by `scheme`, by its depth, and references to it follow.
 * Ordinals stay. None when the text is written so already; marks inside a line keep their writing.
 */
export function convertNumbering(outline: Outline, scheme: NumberingScheme): readonly Edit[] {
  const marks = new Map<OutlineNode, string>();
  for (const node of outline.nodes) {
    const path = pathOf(outline, node);
    if (path !== undefined) marks.set(node, writeMark(path, scheme));
  }
  const edits = [...marks].flatMap(([node, mark]) => rewrite(outline, node, mark));
  if (edits.length === 0) return [];
  return [...edits, ...references(outline, marks, scheme)];
}

/** The ordinals from the outermost heading down; undefined for a node that keeps its mark. */
function pathOf(outline: Outline, node: OutlineNode): readonly number[] | undefined {
  if (!isConverted(outline, node)) return undefined;
  const above = node.parent === -1 ? undefined : outline.nodes[node.parent];
  if (above === undefined) return [node.mark.ordinal];
  const path = pathOf(outline, above);
  return path === undefined || path.length >= DEEPEST ? undefined : [...path, node.mark.ordinal];
}

function isConverted({ text }: Outline, node: OutlineNode): node is NumberedNode {
  if (!isNumbered(node) || !CONVERTED.has(familyOf(node.style))) return false;
  const lineStart = text.lastIndexOf('\n', node.mark.start - 1) + 1;
  return /^[\s\u3000*_#>]*$/.test(text.slice(lineStart, node.mark.start));
}

function writeMark(path: readonly number[], scheme: NumberingScheme): string {
  const ordinal = path.at(-1) ?? 1;
  if (scheme === 'decimal') return path.length === 1 ? `${ordinal}. ` : `${path.join('.')} `;
  return [`${toHan(ordinal)}、`, `（${toHan(ordinal)}）`, `${ordinal}.`, `（${ordinal}）`][path.length - 1] ?? '';
}

/** The mark with the spaces after it, but not the line break of a heading without words. */
function rewrite({ text }: Outline, { mark }: OutlineNode, written: string): readonly Edit[] {
  if (mark === undefined) return [];
  const gap = /^[ \t\u3000]*/.exec(text.slice(mark.end, mark.end + 8))?.[0].length ?? 0;
  const [start, end] = [mark.start, mark.end + gap];
  return text.slice(start, end) === written ? [] : [{ start, end, text: written }];
}

/** 第（二）项 ↔ 1.2: with the brackets, 第 and 、 around the numeral where the other scheme has none. */
function references(
  outline: Outline,
  marks: ReadonlyMap<OutlineNode, string>,
  scheme: NumberingScheme,
): readonly Edit[] {
  const { text, nodes } = outline;
  return referencesIn(outline).flatMap(({ start, end, node }) => {
    const heading = nodes[node];
    const mark = heading === undefined ? undefined : marks.get(heading)?.trim();
    if (heading === undefined || mark === undefined) return [];
    const isBracketed = /[（(]/.test(text.charAt(start - 1)) && /[）)]/.test(text.charAt(end));
    const old = text.slice(start, end);
    if (scheme === 'decimal' && isBracketed) return change(text, start - 1, end + 1, mark);
    const isPath = /[.．]/.test(old);
    return scheme === 'gongwen' && isPath ? change(text, start, end, mark.replace(/[、.]$/, '')) : [];
  });
}

const change = (text: string, start: number, end: number, to: string): readonly Edit[] =>
  text.slice(start, end) === to ? [] : [{ start, end, text: to }];
