import { toDoubleKeys } from './double-pinyin';
import { readingsOf } from './pinyin';

/** A stretch of a text. Offsets are UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Which spellings of a character count: its readings; those a speaker mixes up with them too; its readings in full, never
 * its initial alone; or the two keys of 双拼.
 */
export type Hearing = 'exact' | 'alike' | 'whole' | 'double';

/** The first stretch of a folded text, from `from` on, that fits. */
export type Finder = (text: string, from?: number) => TextRange | undefined;

/** Places in a term are bits of a number, so a longer term is compared by its beginning. */
export const MOST_LETTERS = 30;

/**
 * A finder for a folded term: its letters may be a character's whole pinyin, its initial (z or zh), or at the end of the
 * term the beginning of its pinyin; anything may also stand as it is written. Heard as 'double', two keys are a character.
 * @example createSoundMatcher('zdgongz', 'exact')('重点工作') // { start: 0, end: 4 }
 */
export function createSoundMatcher(fullTerm: string, hearing: Hearing): Finder {
  const term = fullTerm.slice(0, MOST_LETTERS);
  const done = 1 << term.length;
  const steps = new StepTable((code) => toSteps(code, term, hearing));
  return (text, from = 0) => {
    for (let start = from; start < text.length; start++) {
      if (!steps.leadsFromStart(text.charCodeAt(start))) continue;
      const end = spelledUntil(text, start, steps, done);
      if (end > 0) return { start, end };
    }
    return undefined;
  };
}

/** For a character: at index `place`, the set of places in the term reached from there by spelling it. */
export type Steps = Int32Array;
export const NOWHERE: Steps = new Int32Array(0);

/** A library has few different characters: each is worked out once a term. */
export class StepTable {
  readonly #toSteps: (code: number) => Steps;
  readonly #known = new Map<number, Steps>();
  /** 0: not asked for yet, 1: leads nowhere from the start of the term, 2: leads on. */
  readonly #leads = new Uint8Array(65_536);

  constructor(toSteps: (code: number) => Steps) {
    this.#toSteps = toSteps;
  }

  of(code: number): Steps {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const steps = this.#toSteps(code);
    this.#known.set(code, steps);
    return steps;
  }

  leadsFromStart(code: number): boolean {
    const known = this.#leads[code];
    if (known !== 0) return known === 2;
    const leads = (this.of(code)[0] ?? 0) !== 0;
    this.#leads[code] = leads ? 2 : 1;
    return leads;
  }
}

/** Walks over the characters with the set of places in the term that are reached so far; 0 when it ends nowhere. */
function spelledUntil(text: string, start: number, steps: StepTable, done: number): number {
  let reached = 1;
  for (let index = start; index < text.length && reached !== 0; index++) {
    reached = stepsFrom(reached, steps.of(text.charCodeAt(index)));
    if (reached & done) return index + 1;
  }
  return 0;
}

export function stepsFrom(reached: number, steps: Steps): number {
  let next = 0;
  for (let rest = steps === NOWHERE ? 0 : reached; rest !== 0; rest &= rest - 1) {
    next |= steps[31 - Math.clz32(rest & -rest)] ?? 0;
  }
  return next;
}

function toSteps(code: number, term: string, hearing: Hearing): Steps {
  const spellings = spellingsOf(code, hearing);
  const steps = new Int32Array(term.length);
  for (let place = 0; place < term.length; place++) {
    if (term.charCodeAt(place) === code) steps[place] = 1 << (place + 1);
    for (const syllable of spellings) {
      steps[place] = (steps[place] ?? 0) | spellIn(hearing, syllable, term, place);
    }
  }
  return steps.some((targets) => targets !== 0) ? steps : NOWHERE;
}

function spellingsOf(code: number, hearing: Hearing): readonly string[] {
  const readings = readingsOf(code);
  if (readings === undefined) return [];
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
