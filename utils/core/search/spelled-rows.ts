import { type Column, startOf } from './column';
import { allSounds } from './pinyin';

/** Set of rows, a bit each. */
type Rows = Uint32Array;

/**
 * Which rows have a character that is read so, and which have a letter. A pinyin that is looked for in long texts is spelled
 * with these first: what is left is read character by character.
 */
export class SpelledRows {
  /** Syllable or letter → rows. */
  readonly #byName = new Map<string, Rows>();
  readonly #words: number;

  constructor(column: Column) {
    this.#words = Math.ceil((column.starts.length - 1) / 32);
    const bySound = allSounds().readings.map((readings) => (readings?.exact ?? []).map((name) => this.#rowsOf(name)));
    const byLetter = Array.from({ length: 128 }, (_, code) => this.#rowsOf(String.fromCharCode(code)));
    note(column, bySound, byLetter);
  }

  /** Rows that may hold `term` spelled in full, its last syllable perhaps cut short. */
  thatMaySpell(term: string): readonly number[] {
    const from: Rows[] = [];
    from[term.length] = new Uint32Array(this.#words).fill(-1);
    for (let place = term.length - 1; place >= 0; place--) from[place] = this.#spelledFrom(term, place, from);
    return toList(from[0] ?? new Uint32Array(0));
  }

  #spelledFrom(term: string, place: number, from: readonly Rows[]): Rows {
    const found = new Uint32Array(this.#words);
    const rest = term.slice(place);
    for (const [name, rows] of this.#byName) {
      if (rest.startsWith(name)) addBoth(found, rows, from[place + name.length]);
      else if (rest.length > 1 && name.startsWith(rest)) addBoth(found, rows, from[term.length]);
    }
    return found;
  }

  #rowsOf(name: string): Rows {
    const rows = this.#byName.get(name) ?? new Uint32Array(this.#words);
    this.#byName.set(name, rows);
    return rows;
  }
}

function note(column: Column, bySound: readonly (readonly Rows[])[], byLetter: readonly Rows[]): void {
  const { soundOf } = allSounds();
  const firstOf = bySound.map(([first]) => first);
  const othersOf = bySound.map(([, ...others]) => (others.length === 0 ? undefined : others));
  for (let row = 0; row < column.starts.length - 1; row++) {
    const [word, bit, until] = [row >> 5, 1 << (row & 31), startOf(column, row + 1)];
    for (let place = startOf(column, row); place < until; place++) {
      const code = column.text.charCodeAt(place);
      const sound = soundOf[code] ?? 0;
      const rows = sound === 0 ? byLetter[code] : firstOf[sound];
      if (rows) rows[word] = (rows[word] ?? 0) | bit;
      for (const other of othersOf[sound] ?? NONE) other[word] = (other[word] ?? 0) | bit;
    }
  }
}

const NONE: readonly Rows[] = [];

function addBoth(found: Rows, one: Rows, other: Rows | undefined): void {
  for (let word = 0; word < found.length; word++)
    found[word] = (found[word] ?? 0) | ((one[word] ?? 0) & (other?.[word] ?? 0));
}

function toList(rows: Rows): readonly number[] {
  const list: number[] = [];
  for (const [word, bits] of rows.entries())
    for (let rest = bits; rest !== 0; rest &= rest - 1) list.push(word * 32 + 31 - Math.clz32(rest & -rest));
  return list;
}
