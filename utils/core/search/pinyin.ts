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

/** Code → readings as in the table, filled on first use. */
let table: readonly string[][] | undefined;
/** Code → readings with their variants, worked out when first asked for. */
const known: (Readings | undefined)[] = new Array(65_536);

/** Readings of a UTF-16 code unit; undefined when it is not a character of GB2312. */
export function readingsOf(code: number): Readings | undefined {
  const readings = known[code];
  if (readings) return readings;
  table ??= unpack(PINYIN_TABLE);
  const exact = table[code];
  return exact && remember(code, toReadings(exact));
}

function remember(code: number, readings: Readings): Readings {
  known[code] = readings;
  return readings;
}

function unpack(packed: string): readonly string[][] {
  const byCode: string[][] = new Array(65_536);
  for (const entry of packed.split(' ')) {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
    for (let index = syllable.length; index < entry.length; index++) {
      const code = entry.charCodeAt(index);
      const readings = byCode[code];
      if (readings) readings.push(syllable);
      else byCode[code] = [syllable];
    }
  }
  return byCode;
}

function toReadings(exact: readonly string[]): Readings {
  const alike = [...new Set(exact.flatMap(soundsAlike))].filter((syllable) => !exact.includes(syllable));
  const initials = [...exact, ...alike].reduce((bits, syllable) => bits | (1 << (syllable.charCodeAt(0) - 97)), 0);
  return { exact, alike, initials };
}

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
