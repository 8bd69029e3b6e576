import { readingsOf } from './pinyin';

/** A stretch of a text. Offsets are UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Which spellings of a character count. */
export type Hearing = 'exact' | 'alike';

/** The first stretch of a folded text that the term spells. */
export type SoundMatcher = (text: string) => TextRange | undefined;

/** Places in a term are bits of a number, so a longer term is compared by its beginning. */
const MOST_LETTERS = 30;

/**
 * A matcher for a folded term: its letters may be a character's whole pinyin, its initial (z or zh), or at the end of the
 * term the beginning of its pinyin; anything may also stand as it is written.
 * @example createSoundMatcher('zdgongz', 'exact')('重点工作') // { start: 0, end: 4 }
 */
export function createSoundMatcher(fullTerm: string, hearing: Hearing): SoundMatcher {
  const term = fullTerm.slice(0, MOST_LETTERS);
  const done = 1 << term.length;
  const stepsOf = rememberSteps(term, hearing);
  return (text) => {
    for (let start = 0; start < text.length; start++) {
      if (!stepsOf(text.charCodeAt(start))[0]) continue;
      const end = spelledUntil(text, start, stepsOf, done);
      if (end > 0) return { start, end };
    }
    return undefined;
  };
}

/** For a character: at index `place`, the set of places in the term reached from there by spelling it. */
type Steps = Int32Array;
const NOWHERE: Steps = new Int32Array(0);

/** Walks over the characters with the set of places in the term that are reached so far; 0 when it ends nowhere. */
function spelledUntil(text: string, start: number, stepsOf: (code: number) => Steps, done: number): number {
  let reached = 1;
  for (let index = start; index < text.length && reached !== 0; index++) {
    reached = stepsFrom(reached, stepsOf(text.charCodeAt(index)));
    if (reached & done) return index + 1;
  }
  return 0;
}

function stepsFrom(reached: number, steps: Steps): number {
  let next = 0;
  for (let rest = steps === NOWHERE ? 0 : reached; rest !== 0; rest &= rest - 1) {
    next |= steps[31 - Math.clz32(rest & -rest)] ?? 0;
  }
  return next;
}

/** A library has few different characters: each is looked up once a term. */
function rememberSteps(term: string, hearing: Hearing): (code: number) => Steps {
  const known: Steps[] = new Array(65_536);
  return (code) => {
    const steps = known[code] ?? toSteps(code, term, hearing);
    known[code] = steps;
    return steps;
  };
}

function toSteps(code: number, term: string, hearing: Hearing): Steps {
  const readings = readingsOf(code);
  const spellings = [...(readings?.exact ?? []), ...(hearing === 'alike' ? (readings?.alike ?? []) : [])];
  const steps = new Int32Array(term.length);
  for (let place = 0; place < term.length; place++) {
    if (term.charCodeAt(place) === code) steps[place] = 1 << (place + 1);
    for (const syllable of spellings) steps[place] = (steps[place] ?? 0) | spell(syllable, term, place);
  }
  return steps.some((targets) => targets !== 0) ? steps : NOWHERE;
}

/** The places reached from `place` by typing `syllable` in full, its initial, or at the end of the term a part of it. */
function spell(syllable: string, term: string, place: number): number {
  const common = commonLength(syllable, term, place);
  if (common === 0) return 0;
  const initial = 1 << (place + 1);
  const longInitial = common >= 2 && syllable.charAt(1) === 'h' ? 1 << (place + 2) : 0;
  const isWhole = common === syllable.length || place + common === term.length;
  return initial | longInitial | (isWhole ? 1 << (place + common) : 0);
}

function commonLength(syllable: string, term: string, place: number): number {
  let length = 0;
  while (length < syllable.length && syllable.charCodeAt(length) === term.charCodeAt(place + length)) length++;
  return length;
}
