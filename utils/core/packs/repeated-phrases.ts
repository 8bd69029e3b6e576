/** What a text says again and again. */
export interface RepeatedPhrase {
  readonly text: string;
  readonly count: number;
}

const SHORTEST = 6;
const LONGEST = 40;
const LEAST = 3;
const MOST = 12;
/** Longer texts are read up to here: the table of phrases would grow with them. */
const READ_UTF16 = 30_000;
const CLAUSE = /[\p{L}、“”《》]{6,}/gu;

/**
 * Phrases of at least six characters that occur three times or more, the weightiest first; none is a part of another that
 * occurs as often. A phrase lies within one clause and begins or ends one, so that it is no torn-out piece.
 */
export function repeatedPhrases(text: string): readonly RepeatedPhrase[] {
  const counts = new Map<string, number>();
  for (const [clause] of text.slice(0, READ_UTF16).matchAll(CLAUSE))
    for (const piece of edgesOf(clause)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count >= LEAST);
  const kept: RepeatedPhrase[] = [];
  for (const [phrase, count] of [...repeated].sort(([a], [b]) => b.length - a.length)) {
    if (!kept.some((other) => other.text.includes(phrase) && other.count >= count)) kept.push({ text: phrase, count });
  }
  return [...kept].sort((a, b) => b.count * b.text.length - a.count * a.text.length).slice(0, MOST);
}

/** Beginnings and endings of a clause, each once. */
function edgesOf(clause: string): ReadonlySet<string> {
  const longest = Math.min(LONGEST, clause.length);
  const pieces = new Set<string>();
  for (let length = SHORTEST; length <= longest; length++) {
    pieces.add(clause.slice(0, length));
    pieces.add(clause.slice(-length));
  }
  return new Set([...pieces].filter((piece) => /^[\p{L}“《].*[\p{L}”》]$/u.test(piece)));
}
