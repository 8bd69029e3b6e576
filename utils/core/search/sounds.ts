import type { Codes } from './codes';
import { toDoubleKeys } from './double-pinyin';
import type { Finder } from './finder';
import type { Readings } from './pinyin';
import { MOST_LETTERS, type Steps, StepTable } from './step-table';

/**
 * Which spellings of a character count: its readings; those a speaker mixes up with them too; its readings in full, never
 * its initial alone; or the two keys of 双拼.
 */
export type Hearing = 'exact' | 'alike' | 'whole' | 'double';

/**
 * Finds a folded term: its letters may be a character's whole pinyin, its initial (z or zh), or at the end of the term the
 * beginning of its pinyin; anything may also stand as it is written. Heard as 'double', two keys are a character.
 * @example new SoundFinder('zdgongz', 'exact').endFrom(toCodes('重点工作'), 0, 4) // 4
 */
export class SoundFinder implements Finder {
  readonly #done: number;
  readonly #steps: StepTable;

  constructor(fullTerm: string, hearing: Hearing) {
    const term = fullTerm.slice(0, MOST_LETTERS);
    this.#done = 1 << term.length;
    this.#steps = new StepTable((readings) => toSteps(readings, term, hearing), term);
  }

  mayStart(code: number): boolean {
    return this.#steps.leads(code);
  }

  mayStartWith(code: number, next: number): boolean {
    const reached = this.#steps.walk(1, code);
    return (reached & this.#done) !== 0 || this.#steps.walk(reached, next) !== 0;
  }

  /** Walks over the characters with the set of places in the term that are reached so far. */
  endFrom(codes: Codes, start: number, until: number): number {
    let reached = 1;
    for (let index = start; index < until && reached !== 0; index++) {
      reached = this.#steps.walk(reached, codes[index] ?? 0);
      if (reached & this.#done) return index + 1;
    }
    return 0;
  }
}

function toSteps(readings: Readings, term: string, hearing: Hearing): Steps {
  const steps = new Int32Array(term.length);
  for (const syllable of spellingsOf(readings, hearing)) {
    for (let place = 0; place < term.length; place++) {
      steps[place] = (steps[place] ?? 0) | spellIn(hearing, syllable, term, place);
    }
  }
  return steps;
}

function spellingsOf(readings: Readings, hearing: Hearing): readonly string[] {
  if (hearing === 'double') return readings.exact.flatMap(toDoubleKeys);
  return hearing === 'alike' ? [...readings.exact, ...readings.alike] : readings.exact;
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

function spellIn(hearing: Hearing, syllable: string, term: string, place: number): number {
  if (hearing === 'exact' || hearing === 'alike') return spell(syllable, term, place);
  const common = commonLength(syllable, term, place);
  const isCutShort = hearing === 'whole' && common > 1 && place + common === term.length;
  return common === syllable.length || isCutShort ? 1 << (place + common) : 0;
}

function commonLength(syllable: string, term: string, place: number): number {
  let length = 0;
  while (length < syllable.length && syllable.charCodeAt(length) === term.charCodeAt(place + length)) length++;
  return length;
}
