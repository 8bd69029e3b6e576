/** Keeps the candidates that the order of marks confirms. */
import type { Candidate } from './candidates';
import type { Layout } from './layout';

/**
 * A mark that opens a line is taken at its word, except where lines end inside sentences; any other has to be in sequence:
 * the next of its style, or a first whose second follows.
 */
export function acceptMarks(folded: string, layout: Layout, candidates: readonly Candidate[]): readonly Candidate[] {
  const following = nextOfStyle(candidates);
  const lineSeries = lineByLineSeries(candidates);
  const last = new Map<string, number>();
  return candidates.filter((candidate, index) => {
    const { mark, place } = candidate;
    if (mark.key === 'yishi') return false; // a series decides about those
    const isNext = last.get(mark.key) === mark.ordinal - 1 && mark.ordinal > 1;
    const next = following[index];
    const isFirst = mark.ordinal === 1 && next?.mark.ordinal === 2 && !touches(folded, candidate, next);
    const isTaken =
      place === 'line' ? isLineMark(folded, layout, candidate, isNext || isFirst, lineSeries) : isNext || isFirst;
    if (isTaken) last.set(mark.key, mark.ordinal);
    return isTaken;
  });
}

function isLineMark(
  folded: string,
  layout: Layout,
  candidate: Candidate,
  isInSequence: boolean,
  lineSeries: ReadonlySet<Candidate>,
): boolean {
  const { mark, piece, hashes } = candidate;
  if (mark.key.startsWith('ordinal')) return lineSeries.has(candidate);
  if (mark.key === 'han_bare') return isInSequence || isWholePiece(layout, candidate);
  if (mark.key.startsWith('decimal')) return isInSequence || isDecimalStart(candidate);
  if (isInSequence || hashes > 0 || mark.ordinal === 1) return true;
  return !(layout.isHardWrapped || layout.isFlat) || isFinished(folded, layout, piece - 1);
}

function isWholePiece(layout: Layout, { mark, piece }: Candidate): boolean {
  const range = layout.pieces[piece];
  return range !== undefined && mark.end === range.end && mark.start === range.start;
}

function isDecimalStart({ mark: { path = [] } }: Candidate): boolean {
  return path.slice(1).every((number) => number === 1);
}

/** Whether the piece before ends a sentence, so that a new one can start here. */
function isFinished(folded: string, layout: Layout, piece: number): boolean {
  const range = layout.pieces[piece];
  return range === undefined || /[。；;:!?！？.”")]/.test(folded.charAt(range.end - 1));
}

/** 一、二、三产业: numbers of one phrase, not marks. */
function touches(folded: string, { mark }: Candidate, next: Candidate): boolean {
  return folded.slice(mark.end, next.mark.start).trim().length < 2;
}

function nextOfStyle(candidates: readonly Candidate[]): readonly (Candidate | undefined)[] {
  const seen = new Map<string, Candidate>();
  const result: (Candidate | undefined)[] = new Array(candidates.length);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    result[index] = seen.get(candidate.mark.key);
    seen.set(candidate.mark.key, candidate);
  }
  return result;
}

/** 第一，第二，… number lines only where each of at least two opens a line of its own. */
function lineByLineSeries(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const kept = new Set<Candidate>();
  let run: Candidate[] = [];
  const close = () => {
    if (run.length > 1) for (const candidate of run) kept.add(candidate);
    run = [];
  };
  for (const candidate of candidates) {
    const { key, ordinal } = candidate.mark;
    if (!key.startsWith('ordinal')) continue;
    const before = run.at(-1);
    if (ordinal === 1 || before?.mark.key !== key) close();
    run.push(candidate);
  }
  close();
  return kept;
}
