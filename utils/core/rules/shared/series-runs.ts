import { fromHan } from '../../numbering/chinese';
import type { OutlineNode } from '../../outline/model';
import type { ParsedReport } from '../../outline/report';
import { codeSet, hasCode } from '../../text/code-set';
import { maskMarkup } from './mask-markup';
import { perReport } from './per-report';

/** One 一是, 二是 … of a series. `end` is after 是; the numeral ends before it. */
export interface SeriesMark {
  readonly start: number;
  readonly end: number;
  readonly numeralEnd: number;
  readonly ordinal: number;
}

/** A series 一是…二是…三是…, with the numbers as they stand. */
export interface SeriesRun {
  readonly marks: readonly SeriesMark[];
}

interface OpenRun {
  readonly container: number;
  readonly marks: SeriesMark[];
}

/** A series that pauses for longer than this is over. */
const LONGEST_PAUSE = 4_000;

/**
 * The series of a report in the order of their first marks. A series lives below the heading it was begun under; 一是 begins
 * a new one, which may be nested in a point of another.
 */
export const seriesRuns = perReport((report: ParsedReport): readonly SeriesRun[] => {
  const headings = report.outline.nodes.filter(({ style, kind }) => style !== 'yishi' && kind !== 'item');
  const runs: OpenRun[] = [];
  const open: OpenRun[] = [];
  const begin = (container: number, ...marks: SeriesMark[]) => {
    const run = { container, marks };
    runs.push(run);
    open.push(run);
  };
  let glued: GluedMark | undefined;
  const containerOf = containers(headings);
  for (const mark of seriesMarks(report.text)) {
    const container = containerOf(mark.start);
    if (mark.isGlued) {
      glued = { mark, container };
      continue;
    }
    dropClosed(open, headings, mark.start);
    const run = mark.ordinal === 1 ? undefined : runFor(open, container, mark);
    if (run?.marks.at(-1)?.ordinal !== mark.ordinal - 1 && mark.ordinal === 2 && glued?.container === container) {
      begin(container, glued.mark, mark);
      glued = undefined;
    } else if (run) {
      run.marks.push(mark);
      open.length = open.indexOf(run) + 1;
    } else begin(container, mark);
  }
  return runs;
});

/**
 * A 一是 right after a word or an opening quotation mark counts only if a 二是 needs it: 统一是前提 is no series, a lost line
 * break may hide one.
 */
interface GluedMark {
  readonly mark: SeriesMark;
  readonly container: number;
}

/** White space inside is a line break that a copy has put there. 是否 and 一是一、二是二 are words; 一是…… speaks of the form. */
const MARK =
  /(?:(?<=^|[\s。；：，、！？;:,.!?—…”’）)》])|(?<glued>(?<=[\p{Script=Han}“‘「『（(【])(?=一)))(?<numeral>[一二三四五六七八九十]{1,3})\s?是(?!否(?![决定认])|不是|…|[一二三](?:$|[，,、。；！”的]))/muy;
/** Numeral and white space before 是, which is rarer than numerals. */
const LONGEST_MARK = 4;
const NUMERALS = codeSet('一二三四五六七八九十');

function seriesMarks(text: string): readonly (SeriesMark & { readonly isGlued: boolean })[] {
  return marksIn(maskMarkup(text)).flatMap((found) => {
    const numeral = found.groups?.['numeral'] ?? '';
    const ordinal = fromHan(numeral);
    const isGlued = found.groups?.['glued'] !== undefined;
    const start = found.index;
    const mark = { start, end: start + found[0].length, numeralEnd: start + numeral.length, isGlued };
    return ordinal === undefined || (isGlued && ordinal !== 1) ? [] : [{ ...mark, ordinal }];
  });
}

function marksIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let at = text.indexOf('是'); at !== -1; at = text.indexOf('是', at + 1)) {
    const isSpaced = !hasCode(NUMERALS, text.charCodeAt(at - 1));
    if (isSpaced && !hasCode(NUMERALS, text.charCodeAt(at - 2))) continue;
    for (let start = Math.max(from, at - LONGEST_MARK); start < at; start++) {
      MARK.lastIndex = start;
      const mark = MARK.exec(text);
      if (mark === null) continue;
      found.push(mark);
      from = start + mark[0].length;
      break;
    }
  }
  return found;
}

/** For offsets in reading order the index of the innermost heading that they stand below; -1 before the first. */
function containers(headings: readonly OutlineNode[]): (offset: number) => number {
  const open: number[] = [];
  let next = 0;
  return (offset) => {
    for (let heading = headings[next]; heading !== undefined && heading.offset <= offset; heading = headings[++next])
      open.push(next);
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.end ?? 0) <= offset) open.pop();
    return open.at(-1) ?? -1;
  };
}

/** The series which `mark` goes on with: the innermost that waits for this number, else the innermost of this heading. */
function runFor(open: readonly OpenRun[], container: number, mark: SeriesMark): OpenRun | undefined {
  const waiting = open.findLast(({ marks }) => marks.at(-1)?.ordinal === mark.ordinal - 1);
  return waiting ?? open.findLast((run) => run.container === container);
}

/** Marks come in reading order: what one of them cannot reach any more, no later one can. */
function dropClosed(open: OpenRun[], headings: readonly OutlineNode[], offset: number): void {
  let kept = 0;
  for (const run of open) {
    const pause = offset - (run.marks.at(-1)?.end ?? 0);
    if (pause < LONGEST_PAUSE && reaches(headings[run.container], offset)) open[kept++] = run;
  }
  open.length = kept;
}

const reaches = (heading: OutlineNode | undefined, offset: number): boolean =>
  heading === undefined || offset < heading.end;
