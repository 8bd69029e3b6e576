/** In-sentence series: 一是…二是…三是…. */
import type { Series } from '../outline/model';
import type { ReadText } from '../outline/read-text';
import type { TextRange } from '../text/segment';
import { HAN_NUMERAL } from './chinese';
import { type ReadMark, readMark } from './marker';

/** Not 统一是, 之一是: a Han character or a letter before makes it part of a word. */
const NO_POINTS: readonly ReadMark[] = [];
const POINT = new RegExp(`(?<![\\u4e00-\\u9fff\\w])[${HAN_NUMERAL}](?: ?[十${HAN_NUMERAL}]){0,2} ?是`, 'g');

export interface PointSeries extends Series {
  readonly marks: readonly ReadMark[];
}

/**
 * Every series in reading order, gaps and doubles included. A series ends where a number is not greater than the one before,
 * and at every offset of `breaks` (ascending), where a heading stands.
 */
export function findSeries({ text, folded, lines }: ReadText, breaks: readonly number[]): readonly PointSeries[] {
  const groups: ReadMark[][] = [];
  let nextBreak = 0;
  let isCut = true;
  let didOpenLine = false;
  for (const { mark, opensLine } of pointsIn(text, folded, lines)) {
    while ((breaks[nextBreak] ?? Number.POSITIVE_INFINITY) <= mark.start) {
      nextBreak++;
      isCut = true;
    }
    const group = groups.at(-1);
    const before = group?.at(-1)?.ordinal ?? 0;
    // A list （1）（2） below 一是 does not end the points that open lines.
    const goesOn = opensLine && didOpenLine && mark.ordinal === before + 1;
    if (group === undefined || (isCut && !goesOn) || mark.ordinal <= before) groups.push([mark]);
    else group.push(mark);
    isCut = false;
    didOpenLine = opensLine;
  }
  return groups.map((marks) => ({ marks }));
}

interface Point {
  readonly mark: ReadMark;
  readonly opensLine: boolean;
}

function pointsIn(text: string, folded: string, lines: ReadText['lines']): readonly Point[] {
  const found: Point[] = [];
  for (const line of lines) {
    line.facts.points ??= pointsOf(text, folded, line);
    for (const { style, ordinal, key, start, end } of line.facts.points)
      found.push({
        mark: { style, ordinal, key, start: line.start + start, end: line.start + end },
        opensLine: start === 0,
      });
  }
  return found;
}

/** The points 一是, 二是 of one line; offsets from its start. */
export function pointsOf(text: string, folded: string, { start, end }: TextRange): readonly ReadMark[] {
  if (!mayHavePoints(folded, start, end)) return NO_POINTS;
  const line = folded.slice(start, end);
  const points: ReadMark[] = [];
  POINT.lastIndex = 0; // `matchAll` would make a copy of the pattern for each line
  for (let match = POINT.exec(line); match; match = POINT.exec(line)) {
    const mark = readMark(text, folded, start + match.index);
    if (mark?.key === 'yishi') points.push({ ...mark, start: mark.start - start, end: mark.end - start });
  }
  return points;
}

/** A numeral before any 是; most lines are told from lists of points by that alone. */
function mayHavePoints(folded: string, start: number, end: number): boolean {
  for (let at = nextIs(folded, start); at < end; at = nextIs(folded, at + 1)) {
    const before = at > start ? folded.charAt(at - 1) : '';
    if (before !== '' && (before === ' ' || HAN_NUMERAL.includes(before))) return true;
  }
  return false;
}

/** Where the next 是 stands, or behind the text. */
function nextIs(folded: string, from: number): number {
  if (nearest.folded === folded && nearest.from <= from && from <= nearest.at) return nearest.at;
  const found = folded.indexOf('是', from);
  nearest = { folded, from, at: found === -1 ? folded.length : found };
  return nearest.at;
}

/** What was found last: else each of many lines without 是 would look through all that follows. */
let nearest = { folded: '', from: 0, at: -1 };
