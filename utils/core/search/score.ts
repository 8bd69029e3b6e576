import { endOf, type PackedLibrary } from './packed-library';
import { isOneSlipFrom } from './slips';
import type { Finder, TextRange } from './sounds';
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
  eachHit(library.bodies, term.written, (row) => raise(scores, row, TIER.body));
  return scores;
}

/** Scores of hits by what may have been meant as well: slips of an input method, missing and wrong characters. Slower. */
export function scoreLoosely(library: PackedLibrary, term: Term): Scores {
  const scores = scoreClosely(library, term);
  scoreTitle(library, term.sameSound, scores, () => TIER.sameSound);
  scoreTitle(library, term.typo, scores, () => TIER.typo);
  scoreTitle(library, term.double, scores, () => TIER.typo);
  scoreWordSlips(library, term, scores);
  scoreBodySounds(library, term, scores);
  scoreOverlaps(library, term, scores);
  return scores;
}

/** Scores of hits in titles only. */
export function scoreTitles(library: PackedLibrary, term: Term): Scores {
  const scores: Scores = new Float32Array(library.snippets.length);
  const isLatin = term.hasLetters;
  scoreTitle(library, term.written, scores, (range, length, before) => {
    if (range.start === 0) return range.end === length ? TIER.titleWhole : TIER.titleStart;
    return isLatin && /[a-z]/.test(before) ? TIER.title - PLACE_WEIGHT : TIER.title; // within a Latin word
  });
  scoreTitle(library, term.exact, scores, ({ start, end }, length) => {
    if (start > 0) return TIER.sound;
    return end === length ? TIER.soundWhole : TIER.soundStart;
  });
  scoreTitle(library, term.alike, scores, () => TIER.alike);
  return scores;
}

type ToTier = (range: TextRange, titleLength: number, before: string) => number;

function scoreTitle(library: PackedLibrary, finder: Finder | undefined, scores: Scores, toTier: ToTier): void {
  const { titles } = library;
  if (finder === undefined) return;
  eachHit(titles, finder, (row, { start, end }) => {
    const [first, last] = [titles.starts[row] ?? 0, endOf(titles, row)];
    const range = { start: start - first, end: end - first };
    const tier = toTier(range, last - first, titles.text.charAt(start - 1));
    raise(scores, row, tier + PLACE_WEIGHT * placeOf(range, last - first));
  });
}

function placeOf({ start, end }: TextRange, length: number): number {
  return Math.max(0, 1 - start / 20) * 0.7 + ((end - start) / length) * 0.3;
}

/** The first hit of every row. */
function eachHit(
  column: PackedLibrary['titles'],
  finder: Finder,
  visit: (row: number, range: TextRange) => void,
): void {
  const { text, starts } = column;
  let row = 0;
  let range = finder(text, 0);
  while (range !== undefined) {
    while ((starts[row + 1] ?? 0) <= range.start) row++;
    visit(row, range);
    range = finder(text, starts[row + 1]);
  }
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
    else if (exact?.(tag)) raiseAll(scores, rows, TIER.tagSound);
  }
}

/** 'zj' is the whole of ;zj: nobody types the sign in a search. */
function scoreAbbreviations({ abbreviations }: PackedLibrary, term: Term, scores: Scores): void {
  eachHit(abbreviations, term.written, (row, { start, end }) => {
    const before = abbreviations.text.slice(abbreviations.starts[row], start);
    if (/[\p{L}\p{N}]/u.test(before)) return;
    raise(scores, row, end === endOf(abbreviations, row) ? TIER.abbreviation : TIER.tag);
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
function scoreBodySounds({ bodies }: PackedLibrary, { whole }: Term, scores: Scores): void {
  if (whole === undefined) return;
  eachHit(bodies, whole, (row) => raise(scores, row, TIER.bodySound));
}

/** Titles that hold most of the term, or whose initials are its letters with some left out. */
function scoreOverlaps({ titles }: PackedLibrary, { overlap, skipping, hasLetters }: Term, scores: Scores): void {
  if (overlap === undefined) return;
  const enough = hasLetters ? 0.7 : 0.45;
  for (let row = 0; row < scores.length; row++) {
    if ((scores[row] ?? 0) > 0) continue;
    const [from, until] = [titles.starts[row] ?? 0, endOf(titles, row)];
    const share = overlap(titles.text, from, until);
    if (share >= enough) scores[row] = TIER.overlap * share;
    else if (skipping) scores[row] = TIER.skipping * skipping(titles.text, from, until);
  }
}
