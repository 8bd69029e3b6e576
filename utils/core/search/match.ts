import { initialBit, type Readings, readingsOf } from './pinyin';

/** A stretch of a text. Offsets are UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Which spellings of a character count. */
export type Hearing = 'exact' | 'alike';

/**
 * The first stretch of `text` that `term` spells: letters may be a character's whole pinyin, its initial (z or zh), or at
 * the end of the term the beginning of its pinyin; anything may also be written as it stands. Both are folded.
 * @example matchSounds('重点工作', 'zdgongz', 'exact') // { start: 0, end: 4 }
 */
export function matchSounds(text: string, term: string, hearing: Hearing): TextRange | undefined {
  const first = term.charCodeAt(0);
  const bit = initialBit(first);
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (code !== first && !((readingsOf(code)?.initials ?? 0) & bit)) continue;
    const end = spelledUntil(text, start, term, hearing);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Walks over the characters with the set of places in `term` that are reached so far. */
function spelledUntil(text: string, start: number, term: string, hearing: Hearing): number | undefined {
  let reached = [0];
  for (let index = start; index < text.length && reached.length > 0; index++) {
    const next: number[] = [];
    for (const place of reached)
      for (const to of stepsFrom(text.charCodeAt(index), term, place, hearing)) add(next, to);
    if (next.includes(term.length)) return index + 1;
    reached = next;
  }
  return undefined;
}

function stepsFrom(code: number, term: string, place: number, hearing: Hearing): readonly number[] {
  const steps = term.charCodeAt(place) === code ? [place + 1] : [];
  const readings = readingsOf(code);
  if (!readings || !(readings.initials & initialBit(term.charCodeAt(place)))) return steps;
  for (const syllable of syllablesOf(readings, hearing)) addSpelling(steps, syllable, term, place);
  return steps;
}

function* syllablesOf(readings: Readings, hearing: Hearing): Generator<string> {
  yield* readings.exact;
  if (hearing === 'alike') yield* readings.alike;
}

function addSpelling(steps: number[], syllable: string, term: string, place: number): void {
  const common = commonLength(syllable, term, place);
  if (common === 0) return;
  add(steps, place + 1);
  if (common >= 2 && syllable.charAt(1) === 'h') add(steps, place + 2);
  if (common === syllable.length || place + common === term.length) add(steps, place + common);
}

function commonLength(syllable: string, term: string, place: number): number {
  let length = 0;
  while (length < syllable.length && syllable.charCodeAt(length) === term.charCodeAt(place + length)) length++;
  return length;
}

function add(places: number[], place: number): void {
  if (!places.includes(place)) places.push(place);
}

/** The first stretch of `text` that sounds like `term`, character for character: 汇抱 finds 汇报. */
export function matchSameSound(text: string, term: string): TextRange | undefined {
  for (let start = 0; start + term.length <= text.length; start++) {
    let index = 0;
    while (index < term.length && soundSame(text.charCodeAt(start + index), term.charCodeAt(index))) index++;
    if (index === term.length) return { start, end: start + term.length };
  }
  return undefined;
}

function soundSame(a: number, b: number): boolean {
  if (a === b) return true;
  const [ours, theirs] = [readingsOf(a), readingsOf(b)];
  if (!ours || !theirs || (ours.initials & theirs.initials) === 0) return false;
  return ours.exact.some((syllable) => theirs.exact.includes(syllable) || theirs.alike.includes(syllable));
}

/** How much of `term` is in `text`, 0 to 1: its pairs of neighbours and its single characters, half and half. */
export function overlap(text: string, term: string): number {
  let pairs = 0;
  let singles = 0;
  for (let index = 0; index < term.length; index++) {
    if (text.includes(term.charAt(index))) singles++;
    if (index > 0 && text.includes(term.slice(index - 1, index + 1))) pairs++;
  }
  return term.length < 2 ? 0 : (pairs / (term.length - 1) + singles / term.length) / 2;
}
