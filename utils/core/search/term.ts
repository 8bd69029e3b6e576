import { toCodes, toText } from './codes';
import { createWrittenFinder, type Finder } from './finder';
import { SameSoundFinder, TypoFinder } from './slips';
import { SoundFinder } from './sounds';

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
}

export function toTerm(typed: string): Term {
  const text = toText(toCodes(typed));
  const hasLetters = /[a-z]/.test(text);
  const isLatin = /^[a-z;]+$/.test(text);
  const hasSyllables = isLatin && /[aeiouv]/.test(text);
  const hasHan = /\p{Script=Han}/u.test(text);
  return {
    text,
    hasLetters,
    written: createWrittenFinder(text),
    exact: hasLetters ? lazily(() => new SoundFinder(text, 'exact')) : undefined,
    alike: /[zcsnuv]/.test(text) ? lazily(() => new SoundFinder(text, 'alike')) : undefined,
    sameSound: hasHan && text.length >= 2 ? lazily(() => new SameSoundFinder(text)) : undefined,
    typo: hasSyllables && text.length >= 5 ? lazily(() => new TypoFinder(text)) : undefined,
    double:
      isLatin && text.length >= 4 && text.length % 2 === 0 ? lazily(() => new SoundFinder(text, 'double')) : undefined,
    whole: hasSyllables && text.length >= 4 ? lazily(() => new SoundFinder(text, 'whole')) : undefined,
  };
}

/** Most terms are found before most ways to find them are needed. */
function lazily(create: () => Finder): Finder {
  let finder: Finder | undefined;
  const made = () => {
    finder ??= create();
    return finder;
  };
  return {
    mayStart: (code) => made().mayStart(code),
    mayStartWith: (code, next) => made().mayStartWith(code, next),
    endFrom: (codes, start, until) => made().endFrom(codes, start, until),
  };
}
