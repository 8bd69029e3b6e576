import type { Codes } from './codes';
import type { Finder } from './finder';
import { allSounds, letterBit, type Readings, readingsOf } from './pinyin';
import { MOST_LETTERS, type Steps, StepTable } from './step-table';

/** Finds what sounds like `fullTerm`, character for character: 汇抱 finds 汇报. */
export class SameSoundFinder implements Finder {
  readonly #length: number;
  /** Code → places of the term where it stands itself. */
  readonly #own: ReadonlyMap<number, number>;
  readonly #term: string;
  /** Sound → places of the term that sound so; absent: not asked for yet. */
  readonly #bySound: (number | undefined)[] = [0];

  constructor(fullTerm: string) {
    const term = fullTerm.slice(0, MOST_LETTERS);
    this.#length = term.length;
    this.#own = placesOf(term);
    this.#term = term;
  }

  mayStart(code: number): boolean {
    return (this.#placesOf(code) & 1) === 1;
  }

  mayStartWith(code: number, next: number): boolean {
    return this.mayStart(code) && (this.#placesOf(next) & 2) === 2;
  }

  endFrom(codes: Codes, start: number, until: number): number {
    const end = start + this.#length;
    if (end > until) return 0;
    for (let index = start + 1; index < end; index++)
      if ((this.#placesOf(codes[index] ?? 0) & (1 << (index - start))) === 0) return 0;
    return end;
  }

  #placesOf(code: number): number {
    const { soundOf, readings } = allSounds();
    const sound = soundOf[code] ?? 0;
    const places = this.#bySound[sound] ?? placesThatSound(this.#term, readings[sound]);
    this.#bySound[sound] = places;
    return places | (this.#own.get(code) ?? 0);
  }
}

/** Code → set of places of the term where it stands. */
export function placesOf(term: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let place = 0; place < term.length; place++) {
    const code = term.charCodeAt(place);
    places.set(code, (places.get(code) ?? 0) | (1 << place));
  }
  return places;
}

function placesThatSound(term: string, readings: Readings | undefined): number {
  let places = 0;
  if (readings === undefined) return places;
  for (let place = 0; place < term.length; place++)
    if (soundSame(readings, readingsOf(term.charCodeAt(place)))) places |= 1 << place;
  return places;
}

function soundSame(ours: Readings, theirs: Readings | undefined): boolean {
  if (!theirs || (ours.initials & theirs.initials) === 0) return false;
  return ours.exact.some((syllable) => theirs.exact.includes(syllable) || theirs.alike.includes(syllable));
}

/** In terms of so many letters the syllable with the slip may be spelled as it is heard: cuo, slipped from cou, is chou. */
const BY_EAR = 10;

/** Finds two or more characters whose pinyin, written in full, is `fullTerm` with one letter wrong, missing, extra or swapped. */
export class TypoFinder implements Finder {
  readonly #done: number;
  readonly #right: StepTable;
  readonly #wrong: StepTable;

  constructor(fullTerm: string) {
    const term = fullTerm.slice(0, MOST_LETTERS);
    this.#done = 1 << term.length;
    this.#right = new StepTable(createSpelling(term, isWritten));
    this.#wrong = new StepTable(createSpelling(term, isOneSlip, term.length >= BY_EAR));
  }

  mayStart(code: number): boolean {
    return this.#right.leads(code) || this.#wrong.leads(code);
  }

  mayStartWith(code: number, next: number): boolean {
    const [clean, slipped] = [this.#right.walk(1, code), this.#wrong.walk(1, code)];
    return (this.#right.walk(clean | slipped, next) | this.#wrong.walk(clean, next)) !== 0;
  }

  /** Two sets of places go along: those reached without a slip, and those with one. */
  endFrom(codes: Codes, start: number, until: number): number {
    const [right, wrong] = [this.#right, this.#wrong];
    let clean = 1;
    let slipped = 0;
    for (let index = start; index < until && (clean | slipped) !== 0; index++) {
      const code = codes[index] ?? 0;
      slipped = right.walk(slipped, code) | wrong.walk(clean, code);
      clean = right.walk(clean, code);
      if ((clean | slipped) & this.#done) return index > start ? index + 1 : 0;
    }
    return 0;
  }
}

type Fits = (syllable: string, term: string, place: number, length: number) => boolean;

/** Steps by syllable, each syllable worked out once. */
function createSpelling(term: string, fits: Fits, isByEar = false): (readings: Readings) => Steps {
  const known = new Map<string, Steps>();
  return ({ exact, alike }) => {
    const steps = new Int32Array(term.length);
    for (const syllable of isByEar ? [...exact, ...alike] : exact) {
      const own = known.get(syllable) ?? stepsOf(syllable, term, fits);
      known.set(syllable, own);
      for (let place = 0; place < steps.length; place++) steps[place] = (steps[place] ?? 0) | (own[place] ?? 0);
    }
    return steps;
  };
}

function stepsOf(syllable: string, term: string, fits: Fits): Steps {
  const steps = new Int32Array(term.length);
  for (let place = 0; place < term.length; place++) {
    for (let length = Math.max(1, syllable.length - 1); length <= syllable.length + 1; length++) {
      if (place + length > term.length || !fits(syllable, term, place, length)) continue;
      steps[place] = (steps[place] ?? 0) | (1 << (place + length));
    }
  }
  return steps;
}

const isWritten: Fits = (syllable, term, place, length) =>
  syllable.length === length && term.startsWith(syllable, place);

/** Whether `typed` is `word` with one letter wrong, missing, extra, or two neighbours swapped. */
export function isOneSlipFrom(word: string, typed: string): boolean {
  return isOneSlip(word, typed, 0, typed.length);
}

/** As `isOneSlipFrom` for a part of a longer text, without cutting it out. */
function isOneSlip(word: string, text: string, place: number, length: number): boolean {
  const shorter = Math.min(word.length, length);
  if (Math.abs(word.length - length) > 1) return false;
  const at = (index: number) => text.charCodeAt(place + index);
  let start = 0;
  while (start < shorter && word.charCodeAt(start) === at(start)) start++;
  let end = 0;
  while (end < shorter - start && word.charCodeAt(word.length - 1 - end) === at(length - 1 - end)) end++;
  const [ours, theirs] = [word.length - start - end, length - start - end];
  if (ours === 0 || theirs === 0) return ours + theirs === 1;
  const isSwap =
    ours === 2 && theirs === 2 && word.charCodeAt(start) === at(start + 1) && word.charCodeAt(start + 1) === at(start);
  return isSwap || (ours === 1 && theirs === 1);
}

/**
 * How tightly the letters of `term` are initials of characters in order, others between them left out: 1 with none left out,
 * down to a half; 0 when they are not. @example createSkipping('msbz')(toCodes('面试评分标准'), 0, 6) // 0.66…
 */
export function createSkipping(term: string): (codes: Codes, from: number, until: number) => number {
  const wanted = Uint32Array.from(term, (letter) => letterBit(letter.charCodeAt(0)));
  const { initialsOf } = allSounds();
  return (codes, from, until) => {
    let [found, start] = [0, 0];
    for (let index = from; index < until && found < wanted.length; index++) {
      const initials = initialsOf[codes[index] ?? 0] ?? 0;
      if ((initials & (wanted[found] ?? 0)) === 0) continue;
      if (found === 0) start = index;
      found += 1;
      if (found === wanted.length) return share(term.length / (index + 1 - start));
    }
    return 0;
  };
}

const share = (tightness: number) => (tightness < 0.5 ? 0 : tightness);
