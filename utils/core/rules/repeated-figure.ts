import type { Rule } from './rule';
import { found } from './shared/found';
import { matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** One thing counted for the whole period with two results: 全年开展宣讲180次 … 全年开展宣讲120次. */
export const repeatedFigure: Rule = {
  id: 'repeated-figure',
  check: (report) => {
    const first = new Map<string, string>();
    return matchesNear(proseOf(report).own, PERIODS, COUNTED).flatMap(({ end, found: written, groups }) => {
      const { period = '', thing = '', number = '', unit = '' } = groups;
      const key = `${period} ${thing.replace(/^(?:共|累计|开展|组织|举办)+|了$/g, '')} ${unit}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, number);
      if (before === undefined || before === number) return [];
      const place = { start: end - unit.length - number.length, end };
      return [
        found('repeated-figure', 'hint', place, {
          params: { thing: written, number: `${number}${unit}`, before: `${before}${unit}` },
        }),
      ];
    });
  },
};

const PERIODS = ['全年', '上半年', '下半年', '今年以来', '本年度'];
/** The same period in words, the same thing, the same unit. */
const COUNTED =
  /(?<period>全年|上半年|下半年|今年以来|本年度)(?<thing>\p{Script=Han}{2,14}?)(?<number>\d+(?:\.\d+)?)(?<unit>余?[次场人件份篇条户家期批项个])/gu;
