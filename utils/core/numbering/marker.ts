/** Reads the mark at one place of a text: 一、 （二） 3. ④ 第五章 …, in every way they are typed. */
import type { MarkStyle } from '../outline/model';
import { HAN_NUMERAL } from './chinese';
import { arab, type Grammar, HAN, han, plain, type ReadMark, sticky } from './grammar';
import { LIST_GRAMMARS } from './list-marks';

export type { ReadMark } from './grammar';

const DASH_ONE = '([一―—])';
const NUMBER = '(\\d{1,2})';
const GAP = '[ \\t]*';
const HAN_FIRST = new RegExp(`[${HAN_NUMERAL}]`);
const HAN_OR_DASH = new RegExp(`[${HAN_NUMERAL}―—]`);
const SIGN = /[\u2460-\u249b\u2776-\u2793\u3220-\u3229\u3251-\u325f]/;

/** In this order; every pattern is sticky and reads text whose width has been folded. */
const GRAMMARS: readonly Grammar[] = [
  {
    first: /#/,
    pattern: sticky('(#{1,6})[ \\t]+'),
    read: ([, hashes = '']) => plain('markdown', hashes.length, `markdown:${hashes.length}`),
  },
  {
    // 〔三） and (三] are slips of the keyboard.
    first: /[([〔]/,
    pattern: sticky(`[([〔]${GAP}${HAN}${GAP}[)\\]〕](?:[、.:](?! ?\\())?`),
    read: (match, source) => han(match[1], bracket('han', match, source), 'han_paren'),
  },
  {
    first: /\(/,
    pattern: sticky(`\\(${GAP}${DASH_ONE}${GAP}\\)`),
    read: (match, source) => han(match[1], bracket('han', match, source), 'han_paren'),
  },
  {
    first: /【/,
    pattern: sticky(`【${GAP}${HAN}${GAP}】`),
    read: ([, numeral]) => han(numeral, 'han_paren_full', 'han_lenticular'),
  },
  {
    first: HAN_FIRST,
    pattern: sticky(`${HAN}${GAP}\\)`),
    read: (match) => han(match[1], 'han_paren_half', 'han_paren'),
  },
  {
    first: SIGN,
    pattern: sticky('([\\u3220-\\u3229])[、.]?'),
    read: ([, sign = '']) => plain('han_paren_full', code(sign) - 0x321f, 'han_paren'),
  },
  { first: /第/, pattern: sticky(`第${GAP}(?:${HAN}|${NUMBER})${GAP}(章|节|编|篇|部分|单元)[:、.]?`), read: chapter },
  { first: /第/, pattern: sticky(`第${GAP}(?:${HAN}|(\\d{1,3}))${GAP}条`), read: article },
  { first: HAN_FIRST, pattern: sticky(`${HAN}${GAP}是`), read: ([, numeral]) => han(numeral, 'yishi', 'yishi') },
  {
    first: HAN_OR_DASH,
    pattern: sticky(`(?:${HAN}|${DASH_ONE})${GAP}、`),
    read: ([, numeral, dash]) => han(numeral ?? dash, 'han_dun', 'han_dun'),
  },
  {
    first: HAN_FIRST,
    pattern: sticky(`${HAN}${GAP}\\.(?!\\d)`),
    read: ([, numeral]) => han(numeral, 'han_dun', 'han_dun'),
  },
  { first: HAN_FIRST, pattern: sticky(`${HAN}${GAP}:`), read: ([, numeral]) => han(numeral, 'han_colon', 'han_dun') },
  {
    first: HAN_FIRST,
    pattern: sticky(`${HAN}(?=[ \\t]|[\\r\\n]|$)`),
    read: ([, numeral]) => han(numeral, 'han_bare', 'han_bare'),
  },
  { first: /\d/, pattern: sticky('(\\d)\\ufe0f?\\u20e3'), read: ([, digits]) => arab(digits, 'keycap', 'keycap') },
  { first: /\ud83d/, pattern: sticky('(\\ud83d\\udd1f)'), read: () => plain('keycap', 10, 'keycap') },
  {
    first: SIGN,
    pattern: sticky('([\\u2460-\\u2473\\u2776-\\u277f\\u2780-\\u2793\\u3251-\\u325f])[、.]?'),
    read: ([, sign = '']) => plain('circled', circledValue(code(sign)), 'circled'),
  },
  {
    first: SIGN,
    pattern: sticky('([\\u2474-\\u2487])[、.]?'),
    read: ([, sign = '']) => plain('arab_paren_full', code(sign) - 0x2473, 'arab_paren'),
  },
  {
    first: SIGN,
    pattern: sticky('([\\u2488-\\u249b])'),
    read: ([, sign = '']) => plain('arab_dot', code(sign) - 0x2487, 'arab_dot'),
  },
  {
    first: /\(/,
    pattern: sticky(`\\(${GAP}${NUMBER}${GAP}\\)(?:[、.:](?! ?\\())?`),
    read: (match, source) => arab(match[1], bracket('arab', match, source), 'arab_paren'),
  },
  {
    first: /\d/,
    pattern: sticky(`${NUMBER}${GAP}\\)`),
    read: ([, digits]) => arab(digits, 'arab_close', 'arab_close'),
  },
  // 1.2024年…, 1.3月份…: a mark and a date, not a decimal.
  { first: /\d/, pattern: sticky(`${NUMBER}\\.(?=(?:19|20)\\d\\d[ \\t]*年|\\d{1,2}[ \\t]*月)`), read: dotted },
  { first: /\d/, pattern: sticky('(\\d{1,2}(?:\\.\\d{1,2}){1,4})\\.?(?![\\d.%‰])'), read: decimal },
  { first: /\d/, pattern: sticky(`${NUMBER}${GAP}\\.(?!\\d)`), read: dotted },
  // 3 总则 above 3.1: only what follows tells that it is a mark.
  { first: /\d/, pattern: sticky(`${NUMBER}(?=[ \\t]+(?![年月日号时分秒])[\\u3400-\\u9fff])`), read: decimal },
  // 1、2月份…: two numbers, not a mark.
  {
    first: /\d/,
    pattern: sticky(`${NUMBER}${GAP}、(?!${GAP}\\d{1,2}${GAP}[月日号年季个名人次天周、])`),
    read: ([, digits]) => arab(digits, 'arab_dun', 'arab_dun'),
  },
  ...LIST_GRAMMARS,
];

/** Grammars by the first character; filled as characters are met. */
const byFirst = new Map<string, readonly Grammar[]>();

function grammarsFor(first: string): readonly Grammar[] {
  const known = byFirst.get(first);
  if (known !== undefined) return known;
  const grammars = GRAMMARS.filter((grammar) => grammar.first.test(first));
  byFirst.set(first, grammars);
  return grammars;
}

/**
 * The mark that starts exactly at `offset`, or undefined.
 * `folded` is `source` after `foldWidth`; the source only tells which width was typed.
 * @example readMark('（三）阵地', foldWidth('（三）阵地'), 0) // { style: 'han_paren_full', ordinal: 3, start: 0, end: 3, … }
 */
export function readMark(source: string, folded: string, offset: number): ReadMark | undefined {
  for (const { pattern, read } of grammarsFor(folded.charAt(offset))) {
    pattern.lastIndex = offset;
    const match = pattern.exec(folded);
    const mark = match === null ? undefined : read(match, source);
    if (match === null || mark === undefined) continue;
    const { style, ordinal, key, path } = mark;
    const end = offset + match[0].length;
    return path === undefined
      ? { style, ordinal, key, start: offset, end }
      : { style, ordinal, key, path, start: offset, end };
  }
  return undefined;
}

function dotted(match: RegExpExecArray, source: string) {
  const isFull = source.slice(match.index, match.index + match[0].length).includes('．');
  return arab(match[1], isFull ? 'arab_fulldot' : 'arab_dot', 'arab_dot');
}

function bracket(digits: 'han' | 'arab', match: RegExpExecArray, source: string): MarkStyle {
  return `${digits}_paren_${'(['.includes(source.charAt(match.index)) ? 'half' : 'full'}`;
}

function chapter([, numeral, digits, unit = '']: RegExpExecArray) {
  return digits === undefined ? han(numeral, 'chapter', `chapter:${unit}`) : arab(digits, 'chapter', `chapter:${unit}`);
}

function article([, numeral, digits]: RegExpExecArray) {
  return digits === undefined ? han(numeral, 'article', 'article') : arab(digits, 'article', 'article');
}

function decimal([, digits = '']: RegExpExecArray) {
  const path = digits.split('.').map(Number);
  const ordinal = path.at(-1);
  if (ordinal === undefined || path.includes(0)) return undefined;
  return { style: 'decimal' as const, ordinal, key: `decimal:${path.length}`, path };
}

const code = (character: string): number => character.charCodeAt(0);

function circledValue(value: number): number {
  if (value >= 0x3251) return value - 0x3251 + 21;
  if (value >= 0x2776) return ((value - 0x2776) % 10) + 1;
  return value - 0x245f;
}
