import { PINYIN_TABLE } from './pinyin-table.generated';

/** How a character may be typed in pinyin. */
export interface Readings {
  /** All its readings, without tone, v for ü. */
  readonly exact: readonly string[];
  /** Those a speaker mixes up with them: zh/z, ch/c, sh/s, ng/n, u/v. */
  readonly alike: readonly string[];
  /** Bit n is set when a reading, exact or alike, begins with letter n. */
  readonly initials: number;
}

/** Characters that sound the same are one sound: what a query makes of it is worked out once for all of them. */
interface Sounds {
  /** Code → its sound; 0: it has none. */
  readonly soundOf: Uint16Array;
  /** Sound → its readings. */
  readonly readings: readonly (Readings | undefined)[];
  /** Code → `initials` of its readings. */
  readonly initialsOf: Uint32Array;
}

let sounds: Sounds | undefined;

/** All sounds there are; read from the table when first asked for. */
export function allSounds(): Sounds {
  sounds ??= unpack(PINYIN_TABLE);
  return sounds;
}

/** Readings of a UTF-16 code unit; undefined when it is not a character of GB2312. */
export function readingsOf(code: number): Readings | undefined {
  const { soundOf, readings } = allSounds();
  return readings[soundOf[code] ?? 0];
}

function unpack(packed: string): Sounds {
  const soundOf = new Uint16Array(65_536);
  const initialsOf = new Uint32Array(65_536);
  const readings: (Readings | undefined)[] = [undefined];
  const known = new Map<string, number>();
  for (const [code, exact] of readCharacters(packed)) {
    const key = exact.join(' ');
    const sound = known.get(key) ?? readings.push(toReadings(exact)) - 1;
    known.set(key, sound);
    soundOf[code] = sound;
    initialsOf[code] = readings[sound]?.initials ?? 0;
  }
  return { soundOf, readings, initialsOf };
}

/** Code → readings as in the table. */
function readCharacters(packed: string): ReadonlyMap<number, readonly string[]> {
  const byCode = new Map<number, string[]>();
  for (const entry of packed.split(' ')) {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
    for (let index = syllable.length; index < entry.length; index++) {
      const code = entry.charCodeAt(index);
      const readings = byCode.get(code);
      if (readings) readings.push(syllable);
      else byCode.set(code, [syllable]);
    }
  }
  return byCode;
}

function toReadings(exact: readonly string[]): Readings {
  const alike = [...new Set(exact.flatMap(soundsAlike))].filter((syllable) => !exact.includes(syllable));
  const initials = [...exact, ...alike].reduce((bits, syllable) => bits | letterBit(syllable.charCodeAt(0)), 0);
  return { exact, alike, initials };
}

/** The bit of a lower-case letter in a set of letters. */
export const letterBit = (code: number): number => 1 << (code - 97);

/** All spellings of a syllable that differ by a mixed-up sound, itself included. */
export function soundsAlike(syllable: string): readonly string[] {
  const [, initial = '', rest = ''] = /^([zcs]h?)?(.*)$/.exec(syllable) ?? [];
  const initials = initial === '' ? [''] : [initial.charAt(0), `${initial.charAt(0)}h`];
  const finals = finalsAlike(rest);
  return initials.flatMap((head) => finals.map((tail) => head + tail));
}

function finalsAlike(rest: string): readonly string[] {
  if (/^[jqxy]u/.test(rest)) return [rest, rest.replace('u', 'v')];
  if (/[aei]ng$/.test(rest)) return [rest, rest.slice(0, -1)];
  if (/[aei]n$/.test(rest)) return [rest, `${rest}g`];
  return /v/.test(rest) ? [rest, rest.replace('v', 'u')] : [rest];
}
