import { toCodes } from './codes';
import { eachWritten, endOf, startOf } from './column';
import { type Finder, findIn } from './finder';
import { eachPossibleRun } from './indexed-column';
import { overlaps } from './overlap';
import type { PackedLibrary } from './packed-library';
import { createSkipping, isOneSlipFrom } from './slips';
import { MOST_LETTERS } from './step-table';
import type { Term } from './term';

/** Kinds of hit, better ones first by a distance that position and length cannot bridge. */
const TIER = {
  abbreviation: 1060,
  titleWhole: 1000,
  titleStart: 930,
  title: 870,
  soundWhole: 810,
  tagWhole: 760,
  soundStart: 710,
  sound: 650,
  tag: 590,
  alike: 530,
  tagSound: 470,
  body: 400,
  sameSound: 350,
  typo: 300,
  skipping: 250,
  bodySound: 200,
  overlap: 150,
} as const;

/** Hits worse than this may come of chance; then what may have been meant is looked at too. */
export const SURE = TIER.body + 1;

/** Most that an early place in a short title can add; less than the distance between two tiers. */
const PLACE_WEIGHT = 45;

/** Row → score of a term there; 0: not found. */
export type Scores = Float32Array;

/** Scores of hits by what was typed: as written, or as pinyin. */
export function scoreClosely(library: PackedLibrary, term: Term): Scores {
  const scores = scoreTitles(library, term);
  scoreTags(library, term, scores);
  scoreAbbreviations(library, term, scores);
  eachWritten(library.bodies, term.text, (row) => raise(scores, row, TIER.body));
  return scores;
}

/**
 * Scores of hits by what may have been meant as well: slips of an input method, missing and wrong characters. `close` are
 * those by what was typed. Slower.
 */
export function scoreLoosely(library: PackedLibrary, term: Term, close = scoreClosely(library, term)): Scores {
  const scores = close.slice();
  scoreStretches(library, term.sameSound, scores, TIER.sameSound);
  scoreStretches(library, term.typo, scores, TIER.typo);
  scoreStretches(library, term.double, scores, TIER.typo);
  scoreWordSlips(library, term, scores);
  scoreBodySounds(library, term, scores);
  scoreOverlaps(library, term, scores);
  return scores;
}

/** Scores of hits in titles only. */
export function scoreTitles(library: PackedLibrary, term: Term): Scores {
  const scores: Scores = new Float32Array(library.snippets.length);
  scoreWritten(library, term, scores);
  scoreStretches(library, term.exact, scores, TIER.sound, TIER.soundStart, TIER.soundWhole);
  scoreStretches(library, term.alike, scores, TIER.alike);
  return scores;
}

function scoreWritten({ titles }: PackedLibrary, { text, hasLetters }: Term, scores: Scores): void {
  eachWritten(titles, text, (row, start) => {
    const [first, last] = [startOf(titles, row), endOf(titles, row)];
    const isWithinWord = hasLetters && isLetter(titles.codes[start - 1] ?? 0);
    const inside = isWithinWord ? TIER.title - PLACE_WEIGHT : TIER.title;
    const whole = text.length === last - first ? TIER.titleWhole : TIER.titleStart;
    const tier = start === first ? whole : inside;
    raise(scores, row, tier + PLACE_WEIGHT * placeOf(start - first, text.length, last - first));
  });
}

const isLetter = (code: number) => code >= 97 && code <= 122;

/** The best stretch in each title that the finder fits. */
function scoreStretches(
  { titles }: PackedLibrary,
  finder: Finder | undefined,
  scores: Scores,
  inside: number,
  atStart = inside,
  whole = inside,
): void {
  if (finder === undefined) return;
  const { codes, places, rows, starts } = titles;
  eachPossibleRun(titles, finder, (from, until) => {
    for (let index = from; index < until; index++) {
      const start = places[index] ?? 0;
      const row = rows[start] ?? 0;
      if ((scores[row] ?? 0) >= whole + PLACE_WEIGHT) continue;
      const end = finder.endFrom(codes, start, starts[row + 1] ?? 0);
      if (end === 0) continue;
      const [first, last] = [starts[row] ?? 0, endOf(titles, row)];
      const tier = start > first ? inside : end === last ? whole : atStart;
      raise(scores, row, tier + PLACE_WEIGHT * placeOf(start - first, end - start, last - first));
    }
  });
}

function placeOf(start: number, found: number, length: number): number {
  return Math.max(0, 1 - start / 20) * 0.7 + (found / length) * 0.3;
}

function raise(scores: Scores, row: number, score: number): void {
  if (score > (scores[row] ?? 0)) scores[row] = score;
}

function raiseAll(scores: Scores, rows: readonly number[], score: number): void {
  for (const row of rows) raise(scores, row, score);
}

function scoreTags({ tags }: PackedLibrary, { text, exact }: Term, scores: Scores): void {
  for (const [tag, rows] of tags) {
    if (tag === text) raiseAll(scores, rows, TIER.tagWhole);
    else if (tag.includes(text)) raiseAll(scores, rows, TIER.tag);
    else if (exact && findIn(exact, toCodes(tag))) raiseAll(scores, rows, TIER.tagSound);
  }
}

/** 'zj' is the whole of ;zj: nobody types the sign in a search. */
function scoreAbbreviations({ abbreviations }: PackedLibrary, { text }: Term, scores: Scores): void {
  eachWritten(abbreviations, text, (row, start) => {
    const before = abbreviations.text.slice(startOf(abbreviations, row), start);
    if (/[\p{L}\p{N}]/u.test(before)) return;
    const isWhole = start + text.length === endOf(abbreviations, row);
    raise(scores, row, isWhole ? TIER.abbreviation : TIER.tag);
  });
}

/** A Latin word with one letter wrong; two in a long one, found by its beginning and its end. */
function scoreWordSlips({ words }: PackedLibrary, { text }: Term, scores: Scores): void {
  if (!/^[a-z]{4,}$/.test(text)) return;
  for (const [word, rows] of words) if (isNearly(word, text)) raiseAll(scores, rows, TIER.typo + PLACE_WEIGHT);
}

function isNearly(word: string, typed: string): boolean {
  if (Math.abs(word.length - typed.length) > 2)
    return word.length > typed.length && isOneSlipFrom(word.slice(0, typed.length), typed) && typed.length >= 5;
  if (isOneSlipFrom(word, typed)) return true;
  return typed.length >= 8 && isTwoSlipsFrom(word, typed);
}

/** One slip in each half. */
function isTwoSlipsFrom(word: string, typed: string): boolean {
  for (let cut = 2; cut < word.length - 1; cut++) {
    for (const shift of [-1, 0, 1]) {
      const [head, tail] = [typed.slice(0, cut + shift), typed.slice(cut + shift)];
      if (fits(word.slice(0, cut), head) && fits(word.slice(cut), tail)) return true;
    }
  }
  return false;
}

const fits = (word: string, typed: string) => word === typed || isOneSlipFrom(word, typed);

/** Initials would be found in any long text: here every character must be spelled in full. */
function scoreBodySounds({ bodies, bodySounds }: PackedLibrary, { text, whole }: Term, scores: Scores): void {
  if (whole === undefined) return;
  for (const row of bodySounds().thatMaySpell(text.slice(0, MOST_LETTERS))) {
    if ((scores[row] ?? 0) >= TIER.bodySound) continue;
    if (findIn(whole, toCodes(bodies.text.slice(startOf(bodies, row), endOf(bodies, row)))))
      scores[row] = TIER.bodySound;
  }
}

/** Titles that hold most of the term, or whose initials are its letters with some left out. */
function scoreOverlaps({ titles }: PackedLibrary, { text, hasLetters }: Term, scores: Scores): void {
  if (text.length < 3) return;
  const enough = hasLetters ? 0.7 : 0.45;
  for (const [row, share] of overlaps(titles, text, scores)) if (share >= enough) scores[row] = TIER.overlap * share;
  if (!/^[a-z]{3,8}$/.test(text)) return;
  const tightness = createSkipping(text);
  for (let row = 0; row < scores.length; row++) {
    if ((scores[row] ?? 0) > 0) continue;
    scores[row] = TIER.skipping * tightness(titles.codes, startOf(titles, row), endOf(titles, row));
  }
}
