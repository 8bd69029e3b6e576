import type { Profile } from '../../outline/report';
import { codeSet, hasCode } from '../../text/code-set';
import { isHanCode } from './han';
import { type Line, linesOf } from './lines';
import { MASK, maskMarkup } from './mask-markup';
import { perReport } from './per-report';

/** A report's text prepared for rules; all offsets are those of the report. */
export interface Prose {
  /** Markup and addresses masked. */
  readonly text: string;
  /** Quotations and titles of works masked too: what others said is not the writer's fault. */
  readonly own: string;
  readonly lines: readonly Line[];
  readonly profile: Profile;
  /** Share of half-width ones among the stops and brackets beside Han characters; 0 when there are none. */
  readonly halfShare: number;
}

export const proseOf = perReport(({ text, profile }): Prose => {
  const masked = maskMarkup(text);
  const lines = linesOf(masked);
  const own = masked.replace(QUOTATION, ({ length }) => MASK.repeat(length));
  const signs = countSigns(masked);
  const stops = signs.half + signs.full;
  const halfShare = stops === 0 ? 0 : signs.half / stops;
  return { text: masked, own, lines, profile: profile ?? profileOf(text, signs, lines), halfShare };
});

/** Above this share the writer did not choose: copies of web pages are often normalised to half width. */
export const HALF_WIDTH_COPY = 0.9;

/** Bounded, so that an opening mark without its partner costs little. */
const QUOTATION = /“[^“”\n]{0,200}”|《[^《》\n]{0,100}》|「[^「」\n]{0,200}」|‘[^‘’\n]{0,100}’/g;

interface Signs {
  readonly han: number;
  /** Words of two and more Latin letters. */
  readonly latin: number;
  /** Half-width stops and brackets beside Han characters. */
  readonly half: number;
  readonly full: number;
}

const HALF = codeSet(',;:!?()');
const FULL = codeSet('，；：！？（）');
const OPENING = codeSet('“《（');
const CLOSING = codeSet('”》）');

/** In one pass, because every check of a text begins with it. */
function countSigns(text: string): Signs {
  let [han, latin, half, full, letters] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      han++; // most of a Chinese text
      letters = 0;
      continue;
    }
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x80;
    letters = isLetter ? letters + 1 : 0;
    if (letters === 2) latin++;
    if (isHanCode(code)) han++;
    else if (hasCode(FULL, code)) full++;
    else if (hasCode(HALF, code) && isBesideHan(text, at)) half++;
  }
  return { han, latin, half, full };
}

function isBesideHan(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  return isHanCode(before) || hasCode(CLOSING, before) || isHanCode(after) || hasCode(OPENING, after);
}

/** English: hardly any Han. Technical: code, or at least a third of the words in Latin letters. */
function profileOf(text: string, { han, latin }: Signs, lines: readonly Line[]): Profile {
  if (han < latin) return 'english';
  if (latin * 3 > han || /^(?:```|~~~)/m.test(text)) return 'technical';
  const code = lines.filter(({ start, end }) => CODE_LINE.test(text.slice(start, Math.min(end, start + 200)))).length;
  return code * 5 > lines.length ? 'technical' : 'official';
}

const CODE_LINE =
  /^\s*(?:[$>#] ?[a-z]|[{}]|\/\/|(?:const|let|var|def|class|import|return|function)\b|[\w.]+\(.{0,80}\);?$|at .{1,80}:\d+)/;
