import { readingsOf } from './pinyin';
import type { TextRange } from './sounds';

/** The first stretch of `text` that sounds like `term`, character for character: 汇抱 finds 汇报. */
export function matchSameSound(text: string, term: string): TextRange | undefined {
  for (let start = 0; start + term.length <= text.length; start++) {
    let index = 0;
    while (index < term.length && soundSame(text.charCodeAt(start + index), term.charCodeAt(index))) index++;
    if (index === term.length) return { start, end: start + term.length };
  }
  return undefined;
}

function soundSame(a: number, b: number): boolean {
  if (a === b) return true;
  const [ours, theirs] = [readingsOf(a), readingsOf(b)];
  if (!ours || !theirs || (ours.initials & theirs.initials) === 0) return false;
  return ours.exact.some((syllable) => theirs.exact.includes(syllable) || theirs.alike.includes(syllable));
}

/** How much of `term` is in `text`, 0 to 1: its pairs of neighbours and its single characters, half and half. */
export function overlap(text: string, term: string): number {
  let pairs = 0;
  let singles = 0;
  for (let index = 0; index < term.length; index++) {
    if (text.includes(term.charAt(index))) singles++;
    if (index > 0 && text.includes(term.slice(index - 1, index + 1))) pairs++;
  }
  return term.length < 2 ? 0 : (pairs / (term.length - 1) + singles / term.length) / 2;
}
