/** Integers from and to Han numerals: 一 … 九十九, 一百零一, up to 九百九十九. */
const DIGITS = '零一二三四五六七八九';
const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  // Lookalikes seen where OCR, an input method or a copy put them: katakana, dashes, radicals.
  ー: 1,
  '―': 1,
  '—': 1,
  '⼀': 1,
  ニ: 2,
  '⼆': 2,
  '⼋': 8,
  ハ: 8,
};
const TEN = /[十⼗]/;

/** Characters a Han numeral may be written with, for use inside a character class. */
export const HAN_NUMERAL = '一二三四五六七八九十百零〇○ーニ⼀⼆⼋⼗';

/** @example toHan(21) // '二十一' */
export function toHan(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999) throw new RangeError(`no Han numeral for ${value}`);
  if (value < 10) return digit(value);
  if (value < 100) return tens(value, value < 20 ? '' : digit(Math.floor(value / 10)));
  const rest = value % 100;
  const hundreds = `${digit(Math.floor(value / 100))}百`;
  if (rest === 0) return hundreds;
  return rest < 10 ? `${hundreds}零${digit(rest)}` : hundreds + tens(rest, digit(Math.floor(rest / 10)));
}

/** The value of a Han numeral, lookalikes included, or undefined when it is none. Never throws. */
export function fromHan(numeral: string): number | undefined {
  if (known.has(numeral)) return known.get(numeral);
  const value = readHan(numeral);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(numeral, value);
  return value;
}

/** A report has a thousand numerals, and few different ones. */
const known = new Map<string, number | undefined>();
const MOST_KNOWN = 1000;

function readHan(numeral: string): number | undefined {
  const [hundreds, rest] = numeral.includes('百') ? numeral.split('百') : [undefined, numeral];
  if (rest === undefined) return undefined;
  const high = hundreds === undefined ? 0 : VALUES[hundreds];
  const low = rest === '' ? 0 : belowHundred(rest.replace(/^[零〇]/, ''));
  if (high === undefined || low === undefined || (rest === '' && hundreds === undefined)) return undefined;
  return high * 100 + low;
}

function belowHundred(numeral: string): number | undefined {
  const parts = numeral.split(TEN);
  if (parts.length === 1) return numeral.length === 1 ? VALUES[numeral] : undefined;
  if (parts.length > 2) return undefined;
  const [tensPart = '', onesPart = ''] = parts;
  const high = tensPart === '' ? 1 : VALUES[tensPart];
  const low = onesPart === '' ? 0 : VALUES[onesPart];
  return high === undefined || low === undefined ? undefined : high * 10 + low;
}

const digit = (value: number): string => DIGITS.charAt(value);
const tens = (value: number, prefix: string): string => `${prefix}十${value % 10 === 0 ? '' : digit(value % 10)}`;
