/** Near copies by runs of four characters (shingles); candidates by min-hashing, so that work stays linear. */
import { isHanCode } from './han';

const LENGTH = 4;
/** The least hash is kept for each of so many classes of hashes, which takes one hash a shingle (one-permutation hashing). */
const CLASSES = 8;
/** Two texts with this share of common shingles are copies of each other. */
const NEAR = 0.85;

export interface Signature {
  /** Four names; near copies have one of them in common almost always (0.99 at a share of 0.85). */
  readonly names: readonly number[];
  /** How many letters, figures and Han characters there are. */
  readonly length: number;
}

/** Of the words between two offsets, without stops and spaces. The hash rolls: each sign is looked at once. */
export function signatureOf(text: string, from: number, to: number): Signature {
  const least = new Uint32Array(CLASSES).fill(0xffffffff);
  let [length, hash, a, b, c, d] = [0, 0, 0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!(code >= 0x4e00 && code <= 0x9fff) && !isWordCode(code)) continue;
    hash = (Math.imul(hash, BASE) + code - Math.imul(a, BASE_4)) | 0;
    a = b;
    b = c;
    c = d;
    d = code;
    if (++length < LENGTH) continue;
    const mixed = mix(hash);
    const own = mixed & (CLASSES - 1);
    if (mixed < (least[own] ?? 0)) least[own] = mixed;
  }
  const names = [0, 2, 4, 6].map((index) => Math.imul(least[index] ?? 0, BASE) ^ ((least[index + 1] ?? 0) + index));
  return { names, length };
}

const BASE = 0x01000193;
const BASE_4 = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE));

/** Letters and figures of the scripts that reports are written in; what is left out is left out of both texts. */
function isWordCode(code: number): boolean {
  if (isHanCode(code)) return true;
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x3041 && code <= 0x30ff);
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

/** So that the low bits depend on all of them. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x45d9f3b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
