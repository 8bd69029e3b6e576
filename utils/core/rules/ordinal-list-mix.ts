import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import { linesWith } from './shared/near';
import { proseOf } from './shared/prose';

/** 首先 … 第二 …: a list begun in one way of counting and gone on with in another. */
export const ordinalListMix: Rule = {
  id: 'ordinal-list-mix',
  check: (report) => {
    const { own } = proseOf(report);
    return linesWith(own, ['首先，', '首先,']).flatMap(({ start, end }) => {
      const line = own.slice(start, end);
      const first = FIRST.exec(line);
      const next = first && NEXT.exec(line.slice(first.index));
      if (!first || !next || OWN_NEXT.test(line)) return [];
      const at = start + first.index;
      const place = { start: at, end: at + 2 };
      const expected = next[1] === undefined ? '一是' : '第一';
      const params = { first: '首先', next: next[1] ?? next[2] ?? '', expected };
      // 首先 with a comma becomes 第一 with it; before 一是 the comma would have to go too.
      const fix = expected === '第一' ? { fix: replacing(place, expected) } : {};
      return [found('ordinal-list-mix', 'hint', place, { params, ...fix })];
    });
  },
};

const FIRST = /(?<=^[ \t\u3000]{0,20}|[。；：！？])首先[，,]/u;
const NEXT = /[。；！？](?:(第二)[，,]|(二是))/u;
/** Then the list goes on as it began, or there is a first of the other kind too. */
const OWN_NEXT = /其次|再次|然后|接着|第一[，,]|一是/u;
