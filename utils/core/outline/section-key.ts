/** The form in which two headings are compared. */
import { readMark } from '../numbering/marker';
import { foldWidth } from '../text/normalize';

const EDGES = /^[\s#*_>"“”'《【]+|[\s#*_。.:;,，、：；"“”'》】]+$/g;
/** 下半年重点工作 is a plan, and would not be one without the period; 下半年工作情况 is none with it. */
const NEXT_HALF = '下半年(?=.*(?:总结|情况|回顾|成效))';
/** 2024年, 上半年, 本年度, 今年以来, 第三季度, 11月份: when, not what. */
const PERIOD = new RegExp(
  String.raw`^(?:(?:(?:19|20)\d{2}|[二一][〇○零一二三四五六七八九]{3}|[x×]{2,4})年(?:度)?|上半年|${NEXT_HALF}|全年|本年度?|今年(?:以来)?|第?[一二三四1-4]季度|\d{1,2}月份?)的?`,
);

/**
 * The normalised text of a heading: width folded, without mark, period, spaces and final punctuation, in lower case.
 * A heading that is nothing but a period keeps it.
 * @example headingKey('（二）2024年存在的问题：') // '存在的问题'
 */
export function headingKey(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const key = readKey(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, key);
  return key;
}

/** Keys of headings that have been read: the same ones are asked about with every change of a text. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

function readKey(text: string): string {
  const folded = foldWidth(text).replace(EDGES, '');
  const mark = readMark(folded, folded, 0);
  const isMarked = mark !== undefined && mark.key !== 'han_bare' && mark.end < folded.length;
  const words = (isMarked ? folded.slice(mark.end) : folded).replace(/\s+/g, '').replace(EDGES, '').toLowerCase();
  const bare = words.replace(PERIOD, '').replace(PERIOD, '');
  return bare === '' ? words : bare;
}
