import type { Rule } from './rule';
import { figuresIn } from './shared/figures';
import { found } from './shared/found';
import { matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** 40个完成34个，完成率80%: a rate that its two figures do not give. */
export const percentMismatch: Rule = {
  id: 'percent-mismatch',
  isLocal: true,
  check: (report) => {
    const { text } = proseOf(report);
    return matchesNear(text, ['%', '％'], RATE).flatMap(({ start, end, groups }) => {
      const pair = pairBefore(text, start, groups['of'] ?? '');
      const percent = groups['percent'] ?? '';
      if (pair === undefined || percent === '100') return [];
      const rate = (pair.part / pair.whole) * 100;
      const decimals = percent.split('.')[1]?.length ?? 0;
      if (Math.abs(rate - Number(percent)) <= 0.5 / 10 ** decimals + 0.05 / 10 ** decimals) return [];
      const at = end - percent.length - 1;
      const params = {
        percent: `${percent}%`,
        part: pair.part,
        whole: pair.whole,
        expected: `${rate.toFixed(Math.max(1, decimals))}%`,
      };
      return [found('percent-mismatch', 'warn', { start: at, end }, { params })];
    });
  },
};

/** 完成率85%, 占比达40%; of 占 nothing says what is counted. */
const RATE =
  /(?:(?<of>\p{Script=Han}{2})率|占(?:比|总数的?|全部的?)?)(?:为|是|达到?|约)?(?<percent>\d{1,3}(?:\.\d{1,2})?)[%％]/gu;

/** The two figures of one unit in this sentence, when there are no more; the second is what the rate is about. */
function pairBefore(text: string, offset: number, of: string): { part: number; whole: number } | undefined {
  const from = Math.max(0, offset - 80);
  const start =
    from + Math.max(...['。', '；', ';', '\n'].map((sign) => text.slice(from, offset).lastIndexOf(sign))) + 1;
  const sentence = text.slice(start, offset);
  if (/增长|增加|提高|下降|减少|同比|比上年|比去年|率|占|其余/.test(sentence)) return undefined;
  const figures = figuresIn(text, start, offset).filter(({ unit }) => unit !== '');
  const [whole, part] = figures;
  if (!whole || !part || figures.length !== 2 || whole.unit !== part.unit || whole.isVague || part.isVague)
    return undefined;
  if (part.value > whole.value) return undefined;
  // 完成34个，完成率: the same word stands by the second figure; else the rate may be about something else.
  const isAbout = of === '' || text.slice(whole.end, offset).includes(of);
  return isAbout ? { part: part.value, whole: whole.value } : undefined;
}
