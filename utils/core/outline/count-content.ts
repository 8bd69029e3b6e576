/** How much a person has written: Han characters, digits and Latin words, without placeholders. */
import { foldWidth, toComparable } from '../text/normalize';

const PLACEHOLDER = /\{\{[^{}]*\}\}|【[^【】]*】|[xX×✕]{2,}|_{2,}|…{2,}|\.{3,}/g;
/** What counts in full width; stops, brackets and spaces do not. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a｛｝＿．＇－]/;
const LATIN = /[a-z'’-]/i;
const NOTHING_TO_SAY = /^(?:无|没有|暂无|不涉及|none|nothing|n\/a)[。.!！]?$/i;

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
  const own = withoutGiven(FULL_WIDTH.test(text) ? foldWidth(text) : text, givenLines);
  const written = own.replace(PLACEHOLDER, ' ');
  return { count: countUnits(written), isNone: NOTHING_TO_SAY.test(own.trim()) };
}

function withoutGiven(text: string, givenLines: ReadonlySet<string>): string {
  if (givenLines.size === 0) return text;
  const longest = Math.max(...[...givenLines].map(({ length }) => length)) * 2;
  return text
    .split(/[\r\n]+/)
    .filter((line) => line.trim().length > longest || !givenLines.has(toComparable(line)))
    .join('\n');
}

/** By character codes: a section may be long, and is counted with every change. */
function countUnits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHan(code) || isDigit(code)) count++;
    else if (isLetter(code)) {
      count++;
      while (at + 1 < text.length && LATIN.test(text.charAt(at + 1))) at++;
    }
  }
  return count;
}

/** Of characters beyond the first plane the leading half is counted: U+20000 … U+3FFFF. */
const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xd8bf);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
