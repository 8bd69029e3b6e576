/** Near copies by runs of four characters (shingles); candidates by min-hashing, so that work stays linear. */

const LENGTH = 4;
const SEEDS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1, 0xd3a2646d, 0xfd7046c5, 0xb55a4f09];
/** Two texts with this share of common shingles are copies of each other. */
const NEAR = 0.85;

/** Four names; near copies have one of them in common almost always (0.99 at a share of 0.85). */
export function signatureOf(text: string): readonly string[] {
  const least = SEEDS.map(() => 0xffffffff);
  for (let at = 0; at + LENGTH <= text.length; at++) {
    const hash = hashAt(text, at);
    for (const [index, seed] of SEEDS.entries()) {
      const value = Math.imul(hash ^ seed, 0x45d9f3b) >>> 0;
      if (value < (least[index] ?? 0)) least[index] = value;
    }
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

function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + LENGTH; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
