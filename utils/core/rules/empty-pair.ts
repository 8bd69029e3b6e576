import type { Rule } from './rule';
import { maskMarkup } from './shared/mask-markup';

/** 《》 “” （） with nothing inside. */
export const emptyPair: Rule = {
  id: 'empty-pair',
  check: ({ text }) =>
    [...maskMarkup(text).matchAll(EMPTY)].map(({ index: start, 0: found }) => ({
      rule: 'empty-pair',
      severity: 'error',
      start,
      end: start + found.length,
      message: { key: 'rule.empty-pair', params: { found: found.replace(/\s/g, '') } },
    })),
};

/** `()` after a Latin word is a function; `""` ends one quotation and begins another as often as not. */
const EMPTY =
  /《\s{0,8}》|〈\s{0,8}〉|“\s{0,8}”|‘\s{0,8}’|「\s{0,8}」|『\s{0,8}』|〔〕|（）|(?<=[\p{Script=Han}，。；：、])\(\)/gu;
