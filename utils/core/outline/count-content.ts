/** How much a person has written: Han characters, digits and Latin words, without placeholders. */
import { foldWidth, toComparable } from '../text/normalize';

const PLACEHOLDER = /\{\{[^{}]*\}\}|【[^【】]*】|[xX×✕]{2,}|_{2,}|…{2,}|\.{3,}/g;
const UNIT = /[\u3400-\u9fff\u{20000}-\u{3ffff}]|\d|[a-z][a-z'’-]*/giu;
const NOTHING_TO_SAY = /^(?:无|没有|暂无|不涉及|none|nothing|n\/a)[。.!]?$/i;

export interface CountedContent {
  readonly count: number;
  /** 无 alone: the writer has said that there is nothing to say. */
  readonly isNone: boolean;
}

/**
 * Counts the content of `text`. Lines which are exactly one of `givenLines` (as `toComparable`: guidance, skeleton) were not
 * written by a person and count nothing.
 */
export function countContent(text: string, givenLines: ReadonlySet<string> = new Set()): CountedContent {
  const own = foldWidth(text)
    .split(/[\r\n]+/)
    .filter((line) => !givenLines.has(toComparable(line)))
    .join('\n');
  const written = own.replace(PLACEHOLDER, ' ');
  return { count: written.match(UNIT)?.length ?? 0, isNone: NOTHING_TO_SAY.test(own.trim()) };
}
