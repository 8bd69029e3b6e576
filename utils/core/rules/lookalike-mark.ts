import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import { matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { linesWithPair, signPair } from './shared/sign-pairs';

/** A mark typed with a character that only looks like the numeral: ー、 ニ、 （-） */
export const lookalikeMark: Rule = {
  id: 'lookalike-mark',
  check: (report) => {
    const { text, profile } = proseOf(report);
    if (profile === 'english') return [];
    const suspects = linesWithPair(text, SUSPECT);
    return matchesOn(text, suspects, LOOKALIKE).map(({ start, end, found: mark }) => {
      const expected = mark.replace(/[^（()）、]/gu, (sign) => MEANT[sign] ?? sign);
      const params = { mark, expected };
      return found('lookalike-mark', 'warn', { start, end }, { params, fix: replacing({ start, end }, expected) });
    });
  },
};

const MEANT: Readonly<Record<string, string>> = {
  ...{ ー: '一', '―': '一', '－': '一', '—': '一', '-': '一', '⼀': '一', '㆒': '一' },
  ...{ ニ: '二', '⼆': '二', ハ: '八', '⼋': '八', '⼗': '十' },
};

const SUSPECT = signPair('ー―－—-⼀ニ⼆ハ⼋⼗', '、）)');

/** At the start of a line; a bullet has a space after its dash, not a 、. */
const LOOKALIKE =
  /(?<=^[ \t\u3000]{0,20})(?:[ー―－—\-⼀ニ⼆ハ⼋⼗]、|[（(][ー―－—\-⼀ニ⼆ハ⼋⼗][）)](?=\p{Script=Han}))/gmu;
