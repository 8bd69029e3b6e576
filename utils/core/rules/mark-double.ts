import type { Finding, Rule } from './rule';
import { found, replacing } from './shared/found';
import { matchesNear, matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { linesWithPair, signPair } from './shared/sign-pairs';

/** A stop too many after a mark, or the wrong one after an ordinal word: （一）、 1.、 首先、 */
export const markDouble: Rule = {
  id: 'mark-double',
  check: (report) => {
    const { own } = proseOf(report);
    const marked = linesWithPair(own, STOPPED);
    const extra = matchesOn(own, marked, EXTRA).map(({ start, found: whole, groups }) => {
      const stop = groups['stop'] ?? '';
      const at = start + whole.length - stop.length;
      return finding({ start: at - (groups['mark'] ?? '').length, end: at + stop.length }, 'extra', whole.trim(), {
        at,
        stop,
        text: '',
      });
    });
    const comma = matchesNear(own, ORDINALS, ORDINAL_WORD).map(({ start, end, found: whole }) =>
      finding({ start, end }, 'comma', whole, { at: end - 1, stop: '、', text: '，' }),
    );
    return [...extra, ...comma].sort((a, b) => a.start - b.start);
  },
};

/** Only at the start of a line, where a mark stands. A decimal fraction follows 1. in 1..5 of no report. */
const EXTRA =
  /^[ \t\u3000]*(?<mark>[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[.．、])(?<stop>[、.．，]{1,3})(?![\d.、，])/gmu;
const STOPS = '、.．，';
/** What may stand before the stop that is too many. */
const STOPPED = signPair(
  `）)、.．${Array.from({ length: 20 }, (_, index) => String.fromCharCode(0x2460 + index)).join('')}`,
  STOPS,
);
const ORDINALS = [...'一二三四五六七八九十']
  .map((numeral) => `第${numeral}、`)
  .concat('首先、', '其次、', '再次、', '最后、');
/** 第一、第二产业 and 首先、其次 name several things; a mark begins a sentence. */
const ORDINAL_WORD =
  /(?<=^[ \t\u3000]{0,20}|[。；：！？]\s?)(?:第[一二三四五六七八九十]|首先|其次|再次|最后)、(?!第?[一二三四五六七八九十]|其次|再次)/gmu;

function finding(
  place: { start: number; end: number },
  name: 'extra' | 'comma',
  mark: string,
  { at, stop, text }: { at: number; stop: string; text: string },
): Finding {
  const fix = replacing({ start: at, end: at + stop.length }, text);
  return found('mark-double', 'warn', place, {
    case: name,
    params: { mark, expected: mark.slice(0, -stop.length) + text },
    fix,
  });
}
