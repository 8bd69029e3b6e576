import { allSounds, type Readings, readingsOf } from './pinyin';

/** For a character: at index `place`, the set of places in the term reached from there by spelling it. */
export type Steps = Int32Array;
/** Steps of what fits nowhere. */
const NOWHERE: Steps = new Int32Array(0);

/** Places in a term are bits of a number, so a longer term is compared by its beginning. */
export const MOST_LETTERS = 30;

/** What each character does in a term. A library has few different sounds: each is worked out once a term. */
export class StepTable {
  readonly #toSteps: (readings: Readings) => Steps;
  /** Sound → steps; those of characters that are not of the term themselves. */
  readonly #bySound: (Steps | undefined)[] = [NOWHERE];
  /** Code → steps, of characters that may also stand in the term as they are. */
  readonly #written = new Map<number, Steps>();

  constructor(toSteps: (readings: Readings) => Steps, written = '') {
    this.#toSteps = toSteps;
    for (let place = 0; place < written.length; place++) {
      const code = written.charCodeAt(place);
      const steps = this.#written.get(code) ?? this.#stepsOf(readingsOf(code)) ?? new Int32Array(written.length);
      steps[place] = (steps[place] ?? 0) | (1 << (place + 1));
      this.#written.set(code, steps);
    }
  }

  /** Whether it leads on from the start of the term. */
  leads(code: number): boolean {
    return (this.#of(code)[0] ?? 0) !== 0;
  }

  /** The places reached from those in `reached` by a character. */
  walk(reached: number, code: number): number {
    if (reached === 0) return 0;
    const steps = this.#of(code);
    if (steps === NOWHERE) return 0;
    let next = 0;
    for (let rest = reached; rest !== 0; rest &= rest - 1) next |= steps[31 - Math.clz32(rest & -rest)] ?? 0;
    return next;
  }

  #of(code: number): Steps {
    const written = this.#written.get(code);
    if (written) return written;
    const { soundOf, readings } = allSounds();
    const sound = soundOf[code] ?? 0;
    const known = this.#bySound[sound];
    if (known) return known;
    const steps = this.#stepsOf(readings[sound]) ?? NOWHERE;
    const useful = steps.every((targets) => targets === 0) ? NOWHERE : steps;
    this.#bySound[sound] = useful;
    return useful;
  }

  #stepsOf(readings: Readings | undefined): Steps | undefined {
    return readings && this.#toSteps(readings);
  }
}
