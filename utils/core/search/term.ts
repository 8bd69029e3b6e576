import { createOverlap, createSameSoundFinder, createSkipping, createTypoFinder, type Overlap } from './slips';
import { createSoundMatcher, type Finder } from './sounds';

/** One word of a query, with the ways to find it. What a term cannot mean has no finder. */
export interface Term {
  /** Folded. */
  readonly text: string;
  readonly hasLetters: boolean;
  readonly written: Finder;
  readonly exact: Finder | undefined;
  readonly alike: Finder | undefined;
  readonly sameSound: Finder | undefined;
  readonly typo: Finder | undefined;
  readonly double: Finder | undefined;
  /** For long texts, where initials would be found by chance. */
  readonly whole: Finder | undefined;
  readonly overlap: Overlap | undefined;
  /** Initials with characters left out between them. */
  readonly skipping: Overlap | undefined;
}

export function toTerm(text: string): Term {
  const hasLetters = /[a-z]/.test(text);
  const isLatin = /^[a-z;]+$/.test(text);
  const hasSyllables = isLatin && /[aeiouv]/.test(text);
  const hasHan = /\p{Script=Han}/u.test(text);
  return {
    text,
    hasLetters,
    written: findWritten(text),
    exact: hasLetters ? createSoundMatcher(text, 'exact') : undefined,
    alike: /[zcsnuv]/.test(text) ? createSoundMatcher(text, 'alike') : undefined,
    sameSound: hasHan && text.length >= 2 ? lazily(() => createSameSoundFinder(text)) : undefined,
    typo: hasSyllables && text.length >= 5 ? lazily(() => createTypoFinder(text)) : undefined,
    double:
      isLatin && text.length >= 4 && text.length % 2 === 0
        ? lazily(() => createSoundMatcher(text, 'double'))
        : undefined,
    whole: hasSyllables && text.length >= 4 ? lazily(() => createSoundMatcher(text, 'whole')) : undefined,
    overlap: text.length >= 3 ? createOverlap(text) : undefined,
    skipping: /^[a-z]{3,8}$/.test(text) ? createSkipping(text) : undefined,
  };
}

function findWritten(term: string): Finder {
  return (text, from = 0) => {
    const start = text.indexOf(term, from);
    return start < 0 ? undefined : { start, end: start + term.length };
  };
}

/** Most terms are found before these are needed. */
function lazily(create: () => Finder): Finder {
  let finder: Finder | undefined;
  return (text, from) => {
    finder ??= create();
    return finder(text, from);
  };
}
