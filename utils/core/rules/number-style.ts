import { toHan } from '../numbering/chinese';
import type { Rule } from './rule';
import { found, type Place, replacing } from './shared/found';
import { matchesNear, matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { withoutOverlaps } from './shared/ranges';
import { linesWithPair, signPair } from './shared/sign-pairs';

/** 2、3个 for 两三个, 三次和5次, 十几%: numerals of two kinds where one is usual. */
export const numberStyle: Rule = {
  id: 'number-style',
  isLocal: true,
  check: (report) => {
    const { own, profile } = proseOf(report);
    if (profile !== 'official') return [];
    const listed = linesWithPair(own, LISTED);
    const joined = linesWithPair(own, JOINED);
    const about = matchesOn(own, listed, ABOUT).filter(
      ({ groups }) => Number(groups['more']) === Number(groups['less']) + 1,
    );
    return withoutOverlaps([
      ...about.map(({ start, end, groups }) => ({ start, end, name: 'about', text: aboutInHan(groups) })),
      ...matchesOn(own, joined, MIXED).map(({ start, end }) => ({ start, end, name: 'mixed', text: undefined })),
      ...matchesNear(own, ['%', '％'], PERCENT).map(({ start, end }) => ({
        start,
        end,
        name: 'percent',
        text: undefined,
      })),
    ]).map((place) => toFinding(own, place));
  },
};

/** 2、3号楼 and 第2、3项 name two things. */
const ABOUT = /(?<![\d、第.])(?<less>[2-8])、(?<more>[3-9])(?<unit>[个次天人家名位倍])(?!月|班|组)/gu;
const COUNT = '[个次场件份篇条名家户期批项]';
const LISTED = signPair('2345678', '、');
const JOINED = signPair(COUNT, '和与、及');
const MIXED = new RegExp(
  `(?<![一二三四五六七八九十百第\\d])[二两三四五六七八九十](${COUNT})[和与、及]\\d+\\1|(?<![第\\d])\\d+(${COUNT})[和与、及][二两三四五六七八九十]\\2`,
  'gu',
);
const PERCENT = /[一二三四五六七八九十]?[十百几][几]?[%％]/gu;

const aboutInHan = (groups: Readonly<Record<string, string | undefined>>): string => {
  const less = groups['less'] === '2' ? '两' : toHan(Number(groups['less']));
  return `${less}${toHan(Number(groups['more']))}${groups['unit']}`;
};

function toFinding(
  text: string,
  { name, text: expected, ...place }: Place & { name: string; text: string | undefined },
) {
  const params = { written: text.slice(place.start, place.end), expected: expected ?? '' };
  return found('number-style', 'hint', place, {
    case: name,
    params,
    ...(expected !== undefined && { fix: replacing(place, expected) }),
  });
}
