/** Marks that are believed only where several lines open with them: 第一，… 首先，… 第一阶段：… A. … IV. … and bullets. */
import { HAN_NUMERAL } from './chinese';
import { arab, type Grammar, HAN, han, plain, sticky } from './grammar';
import { fromRoman } from './roman';

/** 最后 follows whatever came before; what it counts is known only in its list. */
export const LAST_OF_LIST = 99;
const SEQUENCE_WORDS: Readonly<Record<string, number>> = { 首: 1, 其: 2, 再: 3, 最: LAST_OF_LIST };
const HAN_FIRST = new RegExp(`[${HAN_NUMERAL}]`);
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾';
const CAPITAL_NUMERAL = new RegExp(`[${CAPITALS}]`);
/** Days and attachments are numbered, and head nothing. */
const NO_LABEL = '星期|礼拜|周|附|图|表|第|其';
const AFTER_LETTER = '(?=[ \\t]|[\\u3400-\\u9fff《“])';

export const LIST_GRAMMARS: readonly Grammar[] = [
  {
    first: /第/,
    pattern: sticky(`第[ \\t]*(?:${HAN}|(\\d{1,2}))[ \\t]*(?:个?阶段|步骤?)(?:[:,、.]|(?=[ \\t(\\r\\n])|$)`),
    read: ([, numeral, digits]) =>
      digits === undefined ? han(numeral, 'ordinal', 'ordinal:步') : arab(digits, 'ordinal', 'ordinal:步'),
  },
  {
    first: /第/,
    pattern: sticky(`第[ \\t]*${HAN}(?:[,、:]|是)`),
    read: ([, numeral]) => han(numeral, 'ordinal', 'ordinal'),
  },
  {
    first: /其/,
    pattern: sticky(`其[ \\t]*${HAN}[,、:]`),
    read: ([, numeral]) => han(numeral, 'ordinal', 'ordinal:其'),
  },
  {
    first: /[首其再最]/,
    pattern: sticky('(首先|其次|再次|再者|最后)[,:]'),
    read: ([, word = '']) => plain('ordinal', SEQUENCE_WORDS[word.charAt(0)] ?? 0, 'ordinal:首先'),
  },
  {
    first: /[ivxIVX(]/,
    pattern: sticky(`\\(?([ivx]{1,5}|[IVX]{1,5})(?:\\)|\\.)${AFTER_LETTER}`),
    read: ([whole, numeral = '']) => {
      const ordinal = fromRoman(numeral);
      return ordinal === undefined ? undefined : plain('roman', ordinal, keyOf('roman', whole, numeral));
    },
  },
  {
    first: /[\u2160-\u216b]/,
    pattern: sticky('([\\u2160-\\u216b])[、.:)]?'),
    read: ([, sign = '']) => plain('roman', sign.charCodeAt(0) - 0x215f, 'roman:Ⅰ'),
  },
  {
    first: /[A-Za-z(]/,
    pattern: sticky(`\\(?([A-Za-z])(?:\\)|[.、])${AFTER_LETTER}`),
    read: ([whole, letter = '']) => {
      const ordinal = letter.toLowerCase().charCodeAt(0) - 0x60;
      return plain('latin', ordinal, keyOf('latin', whole, letter));
    },
  },
  {
    first: /[-*+•·●○■◆▪◦]/,
    pattern: sticky('([-*+•·●○■◆▪◦])[ \\t]+(?=\\S)'),
    read: ([, sign = '']) => plain('bullet', 0, `bullet:${sign}`),
  },
  { first: /—/, pattern: sticky('(——?)[ \\t]*(?=[^—\\s])'), read: () => plain('bullet', 0, 'bullet:—') },
  { first: HAN_FIRST, pattern: sticky(`${HAN},`), read: ([, numeral]) => han(numeral, 'han_dun', 'list:一,') },
  {
    // 壹、 贰、 or 壹 贰, as on slides and in contracts; 陆 is a surname, too.
    first: CAPITAL_NUMERAL,
    pattern: sticky(`([${CAPITALS}])(?:、|(?=[ \\t]))`),
    read: ([, numeral = '']) => plain('han_dun', CAPITALS.indexOf(numeral) + 1, 'list:壹'),
  },
  // Not 8:30.
  {
    first: /\d/,
    pattern: sticky('(\\d{1,2})([:,])(?=[^\\d/])'),
    read: ([, digits, sign = '']) => arab(digits, 'arab_dun', `list:1${sign}`),
  },
  {
    // 案例一： 问题2：
    first: /[\u4e00-\u9fff]/,
    pattern: sticky(`(?!${NO_LABEL})((?:(?![${HAN_NUMERAL}])[\\u4e00-\\u9fff]){2,4})(?:${HAN}|(\\d{1,2}))[:、]`),
    read: ([, label = '', numeral, digits]) => {
      const key = `ordinal:${label}`;
      return digits === undefined ? han(numeral, 'ordinal', key) : arab(digits, 'ordinal', key);
    },
  },
];

/** A. and a) are two levels. */
function keyOf(name: string, mark: string, letters: string): string {
  return `${name}:${letters === letters.toLowerCase() ? 'a' : 'A'}${mark.replace(letters, '')}`;
}
