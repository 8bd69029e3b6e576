import { codeSet, hasCode } from '../../text/code-set';
import { GLOSSARY_PAIRS } from './glossary-pairs';
import { matchesNear } from './near';
import { withoutOverlaps } from './ranges';

interface Entry {
  readonly wrong: string;
  readonly right: string;
  /** Signs before and after with which the letters belong to other words: 自己经营. */
  readonly notAfter: string;
  readonly notBefore: string;
}

/** `[before]wrong[after]=right`, brackets only where needed. */
const PAIR = /^(?:\[(?<notAfter>[^\]]+)\])?(?<wrong>[^[\]=]+)(?:\[(?<notBefore>[^\]]+)\])?=(?<right>.+)$/u;

function readPair(pair: string): Entry {
  const { wrong = '', right = '', notAfter = '', notBefore = '' } = PAIR.exec(pair)?.groups ?? {};
  if (wrong === '' || right === '') throw new Error(`not a pair of the glossary: ${pair}`);
  return { wrong, right, notAfter, notBefore };
}

const entries = GLOSSARY_PAIRS.trim().split(/\s+/).map(readPair);
const byFirst = new Map<string, Entry[]>();
for (const entry of entries) byFirst.set(entry.wrong.charAt(0), [...(byFirst.get(entry.wrong.charAt(0)) ?? []), entry]);

/** The first two signs of wrong words, as one code of 16 bits: hardly any two signs of a text have one of these. */
const pairCode = (first: number, second: number): number => (Math.imul(first, 0x9e35) + second) & 0xffff;
const PAIRS = codeSet(
  entries.map(({ wrong }) => String.fromCharCode(pairCode(wrong.charCodeAt(0), wrong.charCodeAt(1)))).join(''),
);

/** How many words the list holds. */
export const GLOSSARY_SIZE = entries.length;

/** 截止 is the end of a term, 截至 a point in time up to which something was counted. */
const UP_TO =
  /(?<![名标报募稿交约费日间动已未时])截止(?:到)?(?= ?(?:\d{1,4} ?[年月日]|目前|当前|现在|今[日天年]|[本上]月|[去今]年|年底|月底|[一二三四五六七八九十]{1,3}月|20\d\d))/gu;
/** Other and others are written 其他, of things as well. */
const OTHER = /(?<!尤)其它(?!们)/gu;

/** Every wrong word of a text with the right one, in reading order. Linear: entries are looked up by their first sign. */
export function wrongWordsIn(text: string): readonly { start: number; end: number; right: string }[] {
  const words: { start: number; end: number; right: string }[] = [];
  let code = text.charCodeAt(0);
  // Never beyond the end: a loop that has once asked for a sign there is compiled to ask slowly for all of them.
  for (let at = 0, next = code; at + 1 < text.length; at++, code = next) {
    next = text.charCodeAt(at + 1);
    if (!hasCode(PAIRS, pairCode(code, next))) continue;
    const entry = entryAt(text, at);
    if (entry) words.push({ start: at, end: at + entry.wrong.length, right: entry.right });
  }
  for (const { start, end } of matchesNear(text, ['截止'], UP_TO)) words.push({ start, end, right: '截至' });
  for (const { start, end } of matchesNear(text, ['其它'], OTHER)) words.push({ start, end, right: '其他' });
  return withoutOverlaps(words);
}

/** Apart from the loop: a closure inside would make every turn of it keep a context of its own. */
const entryAt = (text: string, at: number): Entry | undefined =>
  byFirst.get(text.charAt(at))?.find((candidate) => standsAt(text, at, candidate));

function standsAt(text: string, at: number, { wrong, notAfter, notBefore }: Entry): boolean {
  if (!text.startsWith(wrong, at)) return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + wrong.length)];
  return !(before !== '' && notAfter.includes(before)) && !(after !== '' && notBefore.includes(after));
}
