import { fold } from './fold';

/** A text as UTF-16 code units, each folded. */
export type Codes = Uint16Array;

export function toCodes(text: string): Codes {
  folded ??= foldAllUnits();
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) codes[index] = folded[text.charCodeAt(index)] ?? 0;
  return codes;
}

/** Code → what folding makes of it, for every unit that is a character. */
let folded: Uint16Array | undefined;

function foldAllUnits(): Uint16Array {
  const units = Uint16Array.from({ length: 65_536 }, (_, code) => code);
  const [surrogatesFrom, until] = [0xd800, 0xe000];
  for (const [start, end] of [
    [0, surrogatesFrom],
    [until, units.length],
  ] as const) {
    const text = fold(Array.from(units.subarray(start, end), (code) => String.fromCharCode(code)).join(''));
    for (let index = 0; index < text.length; index++) units[start + index] = text.charCodeAt(index);
  }
  units[FINAL_SIGMA] = SIGMA; // which of the two a capital becomes depends on its place
  return units;
}

const [FINAL_SIGMA, SIGMA] = [0x3c2, 0x3c3];

/** The text of codes again. */
export function toText(codes: Codes): string {
  let text = '';
  for (let start = 0; start < codes.length; start += MOST_ARGUMENTS)
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(start, start + MOST_ARGUMENTS));
  return text;
}

const MOST_ARGUMENTS = 8192;
