/** Which section the words of a heading speak for, where no name of a section is in it: 预防和监测 for 监测预警. */

/** Words that say nothing about what a section holds; a heading is cut there. */
const FILLERS =
  /(?:主要|有关|相关|具体|基本|总体|工作|情况|方面|及其|以及|进一步|加强|做好|抓好|开展|进行|几点|本次|此次|关于|哪些|什么|如何|怎么|怎样|一年来|今年以来)|[和与及或的了在等中对为是、,，.:：;；()（）"“”《》\s/]/;

/** Below this share of the heading's words a section has too little for it. */
const LEAST_SHARE = 0.45;
/** How much more a section has for it than any other. */
const LEAD = 1.6;

/** For each pair of characters the sections whose names have it: index of the section → share of its names. */
export type Votes = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** `names`: those of each section of a kind, as `headingKey`. */
export function votesOf(names: readonly (readonly string[])[]): Votes {
  const votes = new Map<string, Map<number, number>>();
  for (const [section, own] of names.entries())
    for (const name of own)
      for (const word of wordsOf(name)) {
        const shares = votes.get(word) ?? new Map<number, number>();
        votes.set(word, shares.set(section, (shares.get(section) ?? 0) + 1 / own.length));
      }
  return votes;
}

/** Index of the section that most of the heading's words speak for, and how many of them do; undefined without a clear one. */
export function votedFor(votes: Votes, key: string): { readonly section: number; readonly share: number } | undefined {
  const words = wordsOf(key);
  const scores = new Map<number, number>();
  for (const word of words) {
    const shares = votes.get(word);
    if (shares === undefined) continue;
    const sum = [...shares.values()].reduce((all, share) => all + share, 0);
    for (const [section, share] of shares) scores.set(section, (scores.get(section) ?? 0) + share / sum / words.size);
  }
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < LEAST_SHARE || first[1] < LEAD * (second?.[1] ?? 0)) return undefined;
  return { section: first[0], share: first[1] };
}

/** Pairs of neighbouring Chinese characters, and characters that stand alone. */
function wordsOf(key: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const piece of key.split(FILLERS)) {
    if (!HAN.test(piece)) continue;
    if (piece.length === 1) words.add(piece);
    for (let at = 0; at + 1 < piece.length; at++) words.add(piece.slice(at, at + 2));
  }
  return words;
}

const HAN = /^\p{Script=Han}+$/u;
