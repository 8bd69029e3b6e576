/** Writes marks: like one that the text already has, or as the scheme of a report kind wants them. */
import type { MarkStyle, SchemeId } from '../outline/model';
import { HAN_NUMERAL, toHan } from './chinese';
import { toRoman } from './roman';

/** The mark of an outermost heading where the text has none to follow. `after` separates it from the headline. */
export const OUTERMOST: Readonly<
  Record<SchemeId, (ordinal: number) => { readonly mark: string; readonly after: string }>
> = {
  gongwen: (ordinal) => ({ mark: `${toHan(ordinal)}、`, after: '' }),
  decimal: (ordinal) => ({ mark: `${ordinal}.`, after: ' ' }),
  markdown: () => ({ mark: '##', after: ' ' }),
  plain: () => ({ mark: '', after: '' }),
};

const HAN_RUN = new RegExp(`[${HAN_NUMERAL}―—](?: ?[${HAN_NUMERAL}]){0,4}`);
const DIGITS = /[\d０-９]+/;
/** Styles that number; the others only mark. */
const NUMBERING = new Set<MarkStyle>([
  'han_dun',
  'han_paren_half',
  'han_paren_full',
  'han_colon',
  'han_bare',
  'arab_dot',
  'arab_fulldot',
  'arab_dun',
  'arab_paren_half',
  'arab_paren_full',
  'arab_close',
  'circled',
  'keycap',
  'decimal',
  'chapter',
  'article',
  'yishi',
  'ordinal',
  'latin',
  'roman',
]);
/** First and last sign of each row of single-character marks. */
const SIGN_ROWS: readonly (readonly [first: number, last: number])[] = [
  [0x3220, 0x3229], // ㈠
  [0x2160, 0x216b], // Ⅰ
  [0x2460, 0x2473], // ①
  [0x2474, 0x2487], // ⑴
  [0x2488, 0x249b], // ⒈
  [0x2776, 0x277f], // ❶
  [0x2780, 0x2789], // ➀
];

export const isNumbering = (style: MarkStyle): boolean => NUMBERING.has(style);

/**
 * `sample`, a mark as it stands in a text, with another ordinal: brackets, widths, spaces and kind of numeral stay.
 * Of a decimal mark the last number changes. Undefined when the style has no sign for the ordinal (① ends at 20).
 * @example likeMark('（三）', 'han_paren_full', 4) // '（四）'
 */
export function likeMark(sample: string, style: MarkStyle, ordinal: number): string | undefined {
  if (!isNumbering(style) || ordinal < 1 || ordinal > 99) return undefined;
  const row = SIGN_ROWS.find(([first, last]) => sample.charCodeAt(0) >= first && sample.charCodeAt(0) <= last);
  if (row !== undefined) return signMark(sample, row, ordinal);
  if (style === 'keycap') return ordinal < 10 ? keycapMark(sample, ordinal) : undefined;
  if (style === 'latin' || style === 'roman') return letterMark(sample, style, ordinal);
  if (style === 'decimal') return replaceLast(sample, ordinal);
  if (DIGITS.test(sample)) return sample.replace(DIGITS, (digits) => digitsLike(digits, ordinal));
  return HAN_RUN.test(sample) ? sample.replace(HAN_RUN, toHan(ordinal)) : undefined;
}

/** A decimal mark whose number at `index` becomes `value`: 2.1 below a heading that is now the third → 3.1. */
export function withComponent(sample: string, index: number, value: number): string {
  let at = -1;
  return sample.replace(/[\d０-９]+/g, (digits) => {
    at++;
    return at === index ? digitsLike(digits, value) : digits;
  });
}

function signMark(sample: string, [first, last]: readonly [number, number], ordinal: number): string | undefined {
  const code = first + ordinal - 1;
  return code <= last ? String.fromCharCode(code) + sample.slice(1) : undefined;
}

/** Of 🔟 only the tenth exists, so that a sample of it says nothing about the others. */
function keycapMark(sample: string, ordinal: number): string {
  return /^\d/.test(sample) ? ordinal + sample.slice(1) : `${ordinal}\ufe0f\u20e3`;
}

/** In the case of the letters that stood there. */
function letterMark(sample: string, style: 'latin' | 'roman', ordinal: number): string | undefined {
  const letters =
    style === 'roman' ? toRoman(ordinal) : ordinal <= 26 ? String.fromCharCode(0x60 + ordinal) : undefined;
  if (letters === undefined) return undefined;
  return sample.replace(/[A-Za-z]+/, (old) => (old === old.toLowerCase() ? letters : letters.toUpperCase()));
}

function replaceLast(sample: string, ordinal: number): string {
  return sample.replace(
    /([\d０-９]+)([^\d０-９]*)$/,
    (_, digits: string, rest: string) => digitsLike(digits, ordinal) + rest,
  );
}

/** In the width of the digits that stood there. */
function digitsLike(digits: string, value: number): string {
  const isFull = digits.charCodeAt(0) >= 0xff10;
  return isFull
    ? String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : String(value);
}
