/** Near copies by runs of four characters (shingles); candidates by min-hashing, so that work stays linear. */

const LENGTH = 4;
/** The least hash is kept for each of so many classes of hashes, which takes one hash a shingle (one-permutation hashing). */
const CLASSES = 8;
/** Two texts with this share of common shingles are copies of each other. */
const NEAR = 0.85;

/** Four names; near copies have one of them in common almost always (0.99 at a share of 0.85). */
export function signatureOf(text: string): readonly string[] {
  const least = new Uint32Array(CLASSES).fill(0xffffffff);
  for (let at = 0; at + LENGTH <= text.length; at++) {
    const hash = hashAt(text, at);
    const own = hash & (CLASSES - 1);
    if (hash < (least[own] ?? 0)) least[own] = hash;
  }
  return [0, 2, 4, 6].map((index) => `${index}:${least[index]}:${least[index + 1]}`);
}

export function isNearCopy(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [shinglesOf(a), shinglesOf(b)];
  let common = 0;
  for (const shingle of first) if (second.has(shingle)) common++;
  return common / (first.size + second.size - common) > NEAR;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + LENGTH <= text.length; at++) shingles.add(text.slice(at, at + LENGTH));
  return shingles;
}

/** FNV-1a over four codes, then mixed, so that the low bits depend on all of them. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + LENGTH; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x45d9f3b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
