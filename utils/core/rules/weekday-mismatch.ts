import type { Rule } from './rule';
import { isDate, weekdayOf } from './shared/calendar';
import { found, replacing } from './shared/found';
import { matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** 2024年11月8日（星期四） was a Friday. Only where the year stands beside the date. */
export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  isLocal: true,
  check: (report) =>
    matchesNear(proseOf(report).text, ['星期', '周', '礼拜'], DATED_WEEKDAY).flatMap(({ end, groups }) => {
      const [year = 0, month = 0, day = 0] = [groups['year'], groups['month'], groups['day']].map(Number);
      if (!isDate(year, month, day)) return [];
      const expected = NAMES[weekdayOf(year, month, day)] ?? '';
      const named = groups['name'] ?? '';
      if (named === expected || (expected === '日' && named === '天')) return [];
      const word = groups['word'] ?? '';
      const place = { start: end - named.length - word.length, end };
      const name = { start: end - named.length, end };
      const params = { date: `${year}年${month}月${day}日`, weekday: word + named, expected: word + expected };
      return [found('weekday-mismatch', 'error', place, { params, fix: replacing(name, expected) })];
    }),
};

const NAMES = ['日', '一', '二', '三', '四', '五', '六'];
const DATED_WEEKDAY =
  /(?<!\d)(?<year>(?:19|20)\d{2}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日 ?[（(]? ?(?<word>星期|周|礼拜)(?<name>[一二三四五六日天])(?![至到、和—\-期])/gu;
