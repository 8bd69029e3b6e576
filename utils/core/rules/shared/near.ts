/**
 * Patterns tried only on the lines where they can match. Most rules look for what is rare: finding the lines that hold one of a
 * few words costs a hundredth of what a pattern with lookbehind costs over the whole text.
 */
import type { Place } from './found';
import type { Line } from './lines';

export type Match = Place & {
  readonly found: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

/** The lines of `text` that hold one of `words`, each with its line break, in reading order. */
export function linesWith(text: string, words: readonly string[]): readonly Line[] {
  const lines = new Map<number, Line>();
  for (const word of words) {
    for (let at = text.indexOf(word); at !== -1; ) {
      const line = wholeLineAt(text, at);
      if (!lines.has(line.start)) lines.set(line.start, line);
      at = text.indexOf(word, Math.max(line.end, at + 1));
    }
  }
  const found = [...lines.values()];
  return words.length === 1 ? found : found.sort((a, b) => a.start - b.start);
}

/** The lines in which `isThere` holds for some place: asked with the code of a sign and of the one after it (0 at the end). */
export function linesWhere(
  text: string,
  isThere: (code: number, next: number, offset: number) => boolean,
): readonly Line[] {
  const lines: Line[] = [];
  let code = text.charCodeAt(0);
  for (let at = 0; at < text.length; at++) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (isThere(code, next, at)) {
      const line = wholeLineAt(text, at);
      lines.push(line);
      at = Math.max(at, line.end - 1);
      code = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    } else code = next;
  }
  return lines;
}

/** Every match of `pattern`, which must not reach beyond a line, in these lines of `text`. */
export function matchesOn(text: string, lines: readonly Line[], pattern: RegExp): readonly Match[] {
  const matches: Match[] = [];
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
      const [found, from] = [match[0], start + match.index];
      matches.push({ start: from, end: from + found.length, found, groups: match.groups ?? {} });
      if (found === '') pattern.lastIndex++;
    }
  }
  return matches;
}

/** Every match of `pattern`, each of which holds one of `words`, or stands in a line that does. */
export const matchesNear = (text: string, words: readonly string[], pattern: RegExp): readonly Match[] =>
  matchesOn(text, linesWith(text, words), pattern);

/** One bit for each UTF-16 code: whether it is among `signs`. */
export function codeSet(signs: string): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (const sign of signs) codes[sign.charCodeAt(0)] = 1;
  return codes;
}

function wholeLineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end === -1 ? text.length : end + 1 };
}
