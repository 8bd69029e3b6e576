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
  const signs = signsOf(text);
  for (const word of words) {
    if (!isMadeOf(word, signs)) continue;
    for (let at = text.indexOf(word); at !== -1; ) {
      const line = wholeLineAt(text, at);
      if (!lines.has(line.start)) lines.set(line.start, line);
      at = text.indexOf(word, Math.max(line.end, at + 1));
    }
  }
  const found = [...lines.values()];
  return words.length === 1 ? found : found.sort((a, b) => a.start - b.start);
}

/** The lines around these offsets, which are in reading order; each once. */
export function linesAround(text: string, offsets: readonly number[]): readonly Line[] {
  const lines: Line[] = [];
  for (const offset of offsets) if (offset >= (lines.at(-1)?.end ?? 0)) lines.push(wholeLineAt(text, offset));
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

/** Most words looked for have a sign that does not occur in the text at all. */
function isMadeOf(word: string, signs: Uint8Array): boolean {
  for (let at = 0; at < word.length; at++) if (signs[word.charCodeAt(at)] !== 1) return false;
  return true;
}

/** Of the last two texts: rules ask in turn about a text and about its own words. */
let latest: readonly { readonly text: string; readonly signs: Uint8Array }[] = [];

/** A byte for each code: half as much work for each sign of a text as a set of bits. */
function signsOf(text: string): Uint8Array {
  const known = latest.find((one) => one.text === text);
  if (known !== undefined) return known.signs;
  const signs = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at++) signs[text.charCodeAt(at)] = 1;
  latest = [{ text, signs }, ...latest.slice(0, 1)];
  return signs;
}

/** The line around `offset`, with its line break. */
export function wholeLineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end === -1 ? text.length : end + 1 };
}
