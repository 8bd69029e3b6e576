import type { Rule } from './rule';
import { found } from './shared/found';
import { proseOf } from './shared/prose';

/** One work named in two ways: 《安全生产责任制管理办法》 and 《安全生产责任管理办法》. */
export const termConsistency: Rule = {
  id: 'term-consistency',
  check: (report) => {
    const titles = [...proseOf(report).text.matchAll(TITLE)].map(({ index, groups }) => ({
      start: index,
      name: groups?.['name'] ?? '',
    }));
    const first = new Map<string, number>();
    for (const { start, name } of titles) if (!first.has(name)) first.set(name, start);
    const byGap = new Map<string, string>();
    return [...first].flatMap(([name, start]) => {
      const other = namesakeOf(name, byGap);
      const place = { start, end: start + name.length + 2 };
      return other === undefined
        ? []
        : [found('term-consistency', 'hint', place, { params: { name: `《${name}》`, other: `《${other}》` } })];
    });
  },
};

const TITLE = /《(?<name>[^《》〈〉\n]{8,60})》/g;

/** A name seen before that differs by one sign left out. Each name is known by all its spellings with one sign less. */
function namesakeOf(name: string, byGap: Map<string, string>): string | undefined {
  const gaps = [...name].map((_, index) => [...name].filter((_, at) => at !== index).join(''));
  const shorter = gaps.map((gap, index) => ({ sign: [...name][index] ?? '', other: byGap.get(`=${gap}`) }));
  const longer = byGap.get(`-${name}`);
  byGap.set(`=${name}`, name);
  for (const gap of gaps) byGap.set(`-${gap}`, name);
  const lacking = shorter.find(({ sign, other }) => other !== undefined && !IS_NUMBER.test(sign))?.other;
  const gained = longer === undefined ? undefined : signGained(longer, name);
  return lacking ?? (gained !== undefined && !IS_NUMBER.test(gained) ? longer : undefined);
}

/** Works of a series differ by their number. */
const IS_NUMBER = /[\d一二三四五六七八九十上中下新]/;

function signGained(longer: string, shorter: string): string | undefined {
  const at = [...longer].findIndex((sign, index) => sign !== [...shorter][index]);
  return [...longer][at];
}
