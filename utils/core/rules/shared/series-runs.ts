import { fromHan } from '../../numbering/chinese';
import type { OutlineNode } from '../../outline/model';
import type { ParsedReport } from '../../outline/report';
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
  for (const mark of seriesMarks(report.text)) {
    const container = containerOf(headings, mark.start);
    if (mark.isGlued) {
      glued = { mark, container };
      continue;
    }
    const run = mark.ordinal === 1 ? undefined : runFor(open, headings, container, mark);
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

/** A 一是 right after a word counts only if a 二是 needs it: 统一是前提 is no series, a lost line break may hide one. */
interface GluedMark {
  readonly mark: SeriesMark;
  readonly container: number;
}

/** White space inside is a line break that a copy has put there. 是否 and 一是一、二是二 are words; 一是…… speaks of the form. */
const MARK =
  /(?:(?<=^|[\s。；：，、！？;:,.!?—…”’）)》])|(?<glued>(?<=\p{Script=Han})(?=一)))(?<numeral>[一二三四五六七八九十]{1,3})\s?是(?!否(?![决定认])|不是|…|[一二三](?:$|[，,、。；！”的]))/gmu;

function seriesMarks(text: string): readonly (SeriesMark & { readonly isGlued: boolean })[] {
  return [...maskMarkup(text).matchAll(MARK)].flatMap((found) => {
    const numeral = found.groups?.['numeral'] ?? '';
    const ordinal = fromHan(numeral);
    const isGlued = found.groups?.['glued'] !== undefined;
    const start = found.index;
    const mark = { start, end: start + found[0].length, numeralEnd: start + numeral.length, isGlued };
    return ordinal === undefined || (isGlued && ordinal !== 1) ? [] : [{ ...mark, ordinal }];
  });
}

/** Index of the innermost heading that `offset` stands below; -1 before the first. */
const containerOf = (headings: readonly OutlineNode[], offset: number): number =>
  headings.findLastIndex((heading) => heading.offset <= offset && offset < heading.end);

/** The series which `mark` goes on with: the innermost that waits for this number, else the innermost of this heading. */
function runFor(
  open: readonly OpenRun[],
  headings: readonly OutlineNode[],
  container: number,
  mark: SeriesMark,
): OpenRun | undefined {
  const near = open.filter(({ container: own, marks }) => {
    const pause = mark.start - (marks.at(-1)?.end ?? 0);
    return pause < LONGEST_PAUSE && reaches(headings[own], mark.start);
  });
  const waiting = near.findLast(({ marks }) => marks.at(-1)?.ordinal === mark.ordinal - 1);
  return waiting ?? near.findLast((run) => run.container === container);
}

const reaches = (heading: OutlineNode | undefined, offset: number): boolean =>
  heading === undefined || offset < heading.end;
