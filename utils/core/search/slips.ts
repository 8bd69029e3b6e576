import { readingsOf } from './pinyin';
import { type Finder, MOST_LETTERS, NOWHERE, type Steps, StepTable, stepsFrom } from './sounds';

/** Finds the first stretch that sounds like `fullTerm`, character for character: 汇抱 finds 汇报. */
export function createSameSoundFinder(fullTerm: string): Finder {
  const term = fullTerm.slice(0, MOST_LETTERS);
  const whole = 1 << (term.length - 1);
  const places = createPlaces((code) => placesThat(term, (own) => soundSame(code, own)));
  return (text, from = 0) => {
    let begun = 0; // bit n: the last n + 1 characters sound like the first n + 1 of the term
    for (let index = from; index < text.length; index++) {
      begun = ((begun << 1) | 1) & places(text.charCodeAt(index));
      if (begun & whole) return { start: index + 1 - term.length, end: index + 1 };
    }
    return undefined;
  };
}

/** Finds the first stretch whose pinyin, written in full, is `fullTerm` with one letter wrong, missing, extra or swapped. */
export function createTypoFinder(fullTerm: string): Finder {
  const term = fullTerm.slice(0, MOST_LETTERS);
  const done = 1 << term.length;
  const right = new StepTable((code) => toSteps(code, term, (syllable, typed) => syllable === typed));
  const wrong = new StepTable((code) => toSteps(code, term, isOneSlipFrom));
  return (text, from = 0) => {
    for (let start = from; start < text.length; start++) {
      const code = text.charCodeAt(start);
      if (!right.leadsFromStart(code) && !wrong.leadsFromStart(code)) continue;
      const end = spelledUntil(text, start, { right, wrong, done });
      if (end > start + 1) return { start, end };
    }
    return undefined;
  };
}

interface Spelling {
  readonly right: StepTable;
  readonly wrong: StepTable;
  readonly done: number;
}

/** Two sets of places go along: those reached without a slip, and those with one. */
function spelledUntil(text: string, start: number, { right, wrong, done }: Spelling): number {
  let clean = 1;
  let slipped = 0;
  for (let index = start; index < text.length && (clean | slipped) !== 0; index++) {
    const code = text.charCodeAt(index);
    slipped = stepsFrom(slipped, right.of(code)) | stepsFrom(clean, wrong.of(code));
    clean = stepsFrom(clean, right.of(code));
    if ((clean | slipped) & done) return index + 1;
  }
  return 0;
}

function toSteps(code: number, term: string, fits: (syllable: string, typed: string) => boolean): Steps {
  const readings = readingsOf(code);
  if (readings === undefined) return NOWHERE;
  const steps = new Int32Array(term.length);
  for (const syllable of readings.exact) {
    for (let place = 0; place < term.length; place++) {
      for (let length = Math.max(1, syllable.length - 1); length <= syllable.length + 1; length++) {
        if (place + length > term.length || !fits(syllable, term.slice(place, place + length))) continue;
        steps[place] = (steps[place] ?? 0) | (1 << (place + length));
      }
    }
  }
  return steps.some((targets) => targets !== 0) ? steps : NOWHERE;
}

/** Whether `typed` is `word` with one letter wrong, missing, extra, or two neighbours swapped. */
export function isOneSlipFrom(word: string, typed: string): boolean {
  const [short, long] = word.length <= typed.length ? [word, typed] : [typed, word];
  if (long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [left, over] = [short.length - start - end, long.length - start - end];
  if (left === 0 || over === 0) return left + over === 1;
  const isSwap = left === 2 && over === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
  return isSwap || (left === 1 && over === 1);
}

/** How much of `term` is in `text` between two places, 0 to 1: its neighbours and its single characters, half and half. */
export type Overlap = (text: string, from: number, until: number) => number;

export function createOverlap(fullTerm: string): Overlap {
  const term = fullTerm.slice(0, MOST_LETTERS);
  const places = createPlaces((code) => placesThat(term, (own) => own === code));
  return (text, from, until) => {
    let [before, singles, pairs] = [0, 0, 0];
    for (let index = from; index < until; index++) {
      const now = places(text.charCodeAt(index));
      pairs |= (before << 1) & now;
      singles |= now;
      before = now;
    }
    return term.length < 2 ? 0 : (countBits(pairs) / (term.length - 1) + countBits(singles) / term.length) / 2;
  };
}

/**
 * How tightly the letters of `term` are initials of characters in order, others between them left out: 1 with none left out,
 * down to a half; 0 when they are not. @example createSkipping('msbz')('面试评分标准', 0, 6) // 0.66…
 */
export function createSkipping(term: string): Overlap {
  const wanted = [...term].map((letter) => 1 << (letter.charCodeAt(0) - 97));
  return (text, from, until) => {
    let [found, start] = [0, 0];
    for (let index = from; index < until && found < wanted.length; index++) {
      const initials = readingsOf(text.charCodeAt(index))?.initials ?? 0;
      if ((initials & (wanted[found] ?? 0)) === 0) continue;
      if (found === 0) start = index;
      found += 1;
      if (found === wanted.length) return share(term.length / (index + 1 - start));
    }
    return 0;
  };
}

const share = (tightness: number) => (tightness < 0.5 ? 0 : tightness);

/** Character → set of places in the term where it fits, each worked out once. */
function createPlaces(toPlaces: (code: number) => number): (code: number) => number {
  const known = new Int32Array(65_536);
  const isKnown = new Uint8Array(65_536);
  return (code) => {
    if (isKnown[code] === 0) {
      known[code] = toPlaces(code);
      isKnown[code] = 1;
    }
    return known[code] ?? 0;
  };
}

function placesThat(term: string, fits: (own: number) => boolean): number {
  let places = 0;
  for (let place = 0; place < term.length; place++) if (fits(term.charCodeAt(place))) places |= 1 << place;
  return places;
}

function soundSame(a: number, b: number): boolean {
  if (a === b) return true;
  const [ours, theirs] = [readingsOf(a), readingsOf(b)];
  if (!ours || !theirs || (ours.initials & theirs.initials) === 0) return false;
  return ours.exact.some((syllable) => theirs.exact.includes(syllable) || theirs.alike.includes(syllable));
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
