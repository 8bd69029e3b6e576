import type { Rule } from './rule';
import { found } from './shared/found';
import { matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** An amount in figures beside the same amount in capital numerals which says another: ￥12,000（壹万贰仟壹佰元整）. */
export const amountUpper: Rule = {
  id: 'amount-upper',
  isLocal: true,
  check: (report) =>
    [FIGURES_FIRST, WORDS_FIRST]
      .flatMap((pattern) =>
        matchesNear(proseOf(report).text, CAPITALS, pattern).flatMap(({ start, end, groups }) => {
          const words = groups['words'] ?? '';
          const inWords = fromCapitals(words);
          const inFigures = centsOf(groups['number'] ?? '', groups['scale']);
          if (inWords === undefined || inWords === inFigures) return [];
          return [
            found('amount-upper', 'error', { start, end }, { params: { figures: groups['number'] ?? '', words } }),
          ];
        }),
      )
      .sort((a, b) => a.start - b.start),
};

const CAPITALS = [...'壹贰叁肆伍陆柒捌玖拾佰仟'];
const NUMBER = '(?<number>\\d[\\d,，]{0,20}(?:\\.\\d{1,2})?) ?(?<scale>[万亿])?元?整?';
const WORDS =
  '(?:人民币)?(?:[（(]?大写[）)]?)?[：:]? ?(?:人民币)?(?<words>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{3,40})';
const FIGURES_FIRST = new RegExp(`[￥¥]? ?${NUMBER} ?[（(，,] ?${WORDS}`, 'g');
const WORDS_FIRST = new RegExp(`${WORDS} ?[（(，,] ?(?:小写)?[：:]? ?[￥¥] ?${NUMBER}`, 'g');

const centsOf = (number: string, scale: string | undefined): number =>
  Math.round(Number(number.replace(/[,，]/g, '')) * (scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1) * 100);

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1_000 };

/** In hundredths of a yuan; undefined when it is no amount. */
function fromCapitals(words: string): number | undefined {
  const [yuan, cents = ''] = words.replace(/[整正]$/, '').split(/[元圆]/);
  if (yuan === undefined || !/[元圆]/.test(words) || yuan === '') return undefined;
  const tenths = DIGITS.indexOf(/(.)角/u.exec(cents)?.[1] ?? '零');
  const hundredths = DIGITS.indexOf(/(.)分/u.exec(cents)?.[1] ?? '零');
  return wholeOf(yuan) * 100 + tenths * 10 + hundredths;
}

function wholeOf(words: string): number {
  let sum = 0;
  let group = 0;
  let digit = 0;
  for (const sign of words) {
    if (DIGITS.includes(sign)) digit = DIGITS.indexOf(sign);
    else if (sign === '万' || sign === '亿') {
      const below = sum + group + digit;
      sum = sign === '亿' ? below * 100_000_000 : sum + (group + digit) * 10_000;
      [group, digit] = [0, 0];
    } else {
      group += (digit === 0 ? 1 : digit) * (PLACES[sign] ?? 0);
      digit = 0;
    }
  }
  return sum + group + digit;
}
