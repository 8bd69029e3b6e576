/**
 * Marks that travel through a rendering and become ranges afterwards. They are Unicode noncharacters, which no text may
 * hold; `clean` takes them out of whatever comes in, so none can come out.
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const CARET = '\uFDD2';

/** A field nobody has answered. Filters pass it on; printed, it becomes 【name】. */
export class Missing {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toString(): string {
    return `${OPEN}${this.name}${CLOSE}`;
  }
}

/** The place of the caret, as text. */
export const CARET_MARK = CARET;

export interface MarkedText {
  readonly text: string;
  readonly caret?: number;
  readonly unfilled: readonly { readonly start: number; readonly end: number }[];
}

/** `rendered` without marks, and where they were. The first caret wins. */
export function takeMarks(rendered: string): MarkedText {
  const unfilled: { start: number; end: number }[] = [];
  let text = '';
  let caret: number | undefined;
  for (const piece of rendered.split(/(\uFDD0[^\uFDD0-\uFDD2]*\uFDD1|\uFDD2)/)) {
    if (piece === CARET) caret ??= text.length;
    else if (piece.startsWith(OPEN)) {
      unfilled.push({ start: text.length, end: text.length + piece.length });
      text += `【${piece.slice(1, -1)}】`;
    } else text += clean(piece);
  }
  return caret === undefined ? { text, unfilled } : { text, caret, unfilled };
}

// Joiners (U+200C, U+200D) stay: they show in emoji and in several scripts.
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00AD\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u206F\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

/** `text` with '\n' line ends and without characters that cannot be seen. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '');
}
