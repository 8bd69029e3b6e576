/** In-sentence series: 一是…二是…三是…. */
import type { Series } from '../outline/model';
import { HAN_NUMERAL } from './chinese';
import { type ReadMark, readMark } from './marker';

/** Not 统一是, 之一是: a Han character or a letter before makes it part of a word. */
const POINT = new RegExp(`(?<![\\u4e00-\\u9fff\\w])[${HAN_NUMERAL}](?: ?[十${HAN_NUMERAL}]){0,2} ?是`, 'g');

export interface PointSeries extends Series {
  readonly marks: readonly ReadMark[];
}

/**
 * Every series in reading order, gaps and doubles included. A series ends where a number is not greater than the one before,
 * and at every offset of `breaks` (ascending), where a heading stands.
 */
export function findSeries(text: string, folded: string, breaks: readonly number[]): readonly PointSeries[] {
  const groups: ReadMark[][] = [];
  let nextBreak = 0;
  let isCut = true;
  for (const match of folded.matchAll(POINT)) {
    const mark = readMark(text, folded, match.index);
    if (mark?.key !== 'yishi') continue;
    while ((breaks[nextBreak] ?? Number.POSITIVE_INFINITY) <= mark.start) {
      nextBreak++;
      isCut = true;
    }
    const group = groups.at(-1);
    const before = group?.at(-1)?.ordinal ?? 0;
    if (group === undefined || isCut || mark.ordinal <= before) groups.push([mark]);
    else group.push(mark);
    isCut = false;
  }
  return groups.map((marks) => ({ marks }));
}
