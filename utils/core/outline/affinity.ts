/** How well a heading names a section of a pack. */
import type { PackSection } from '../packs/model';
import { isHeaded } from '../packs/section-block';
import { namesOfSection } from '../packs/section-name';
import { type Meaning, meaningOf } from './meanings';
import { headingKey } from './section-key';
import { bigramDice } from './similarity';
import { type Votes, votedFor, votesOf } from './votes';

export const EXACT = 1;
export const CONTAINED = 0.9;
export const HEAD_WORD = 0.7;
export const MEANT = 0.65;
/** Where nearly all words of a heading speak for a section, and where most do. */
const VOTED_PLAINLY = 0.68;
const VOTED = 0.62;
const PLAIN_VOTE = 0.8;
export const SIMILAR = 0.6;

const LEAST_DICE = 0.6;
/** Words that say what a section holds, whatever the subject of the report. */
const HEAD_WORDS =
  /问题|不足|困难|短板|薄弱环节|差距|计划|打算|安排|思路|设想|展望|努力方向|成效|成绩|亮点|经验|做法|措施|建议|对策|原因|目标|要求|任务|步骤|保障|议定|决定|情况|回顾|进展|风险|体会|启示|[a-z]{4,}/g;

/** Beginnings that say more than what follows: 下步工作措施 is a plan, although 工作措施 names what has been done. */
const SURE_BEGINNINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['plan', /^(?:下一?步|下一?阶段|今后|明年|来年|下半年|下(?:个)?月)/],
  ['ask', /^(?:需要?[^,]{0,6}(?:协调|支持|帮助|研究|解决)|请求|恳请|提请)/],
];

/** A section with what headings are compared with, made once a pack. */
export interface SectionNames {
  readonly section: PackSection;
  readonly names: readonly string[];
  /** Head words of this section and of no other of the pack. */
  readonly headWords: ReadonlySet<string>;
  /** What its names mean and those of no other section of the pack. */
  readonly meanings: ReadonlySet<Meaning>;
  readonly kind: KindWords;
  /** Its place in the pack. */
  readonly index: number;
}

/** What the sections of a pack have together. */
interface KindWords {
  readonly meanings: ReadonlySet<Meaning>;
  readonly votes: Votes;
}

/** Of sections that have been seen: a pack is asked about with every change of a text. */
const known = new WeakMap<readonly PackSection[], readonly SectionNames[]>();

/** The names of a pack's sections, in its order. */
export function sectionNames(sections: readonly PackSection[]): readonly SectionNames[] {
  const names = known.get(sections) ?? readNames(sections);
  known.set(sections, names);
  return names;
}

function readNames(sections: readonly PackSection[]): readonly SectionNames[] {
  const all = sections.map((section) => {
    const names = namesOfSection(section)
      .map(headingKey)
      .filter((name) => name !== '');
    const words = new Set(names.flatMap((name) => name.match(HEAD_WORDS) ?? []));
    return { section, names, words, ...(hasMeaning(section) ? meaningsOf(names) : NO_MEANINGS) };
  });
  const votes = votesOf(all.map(({ section, names }) => (hasMeaning(section) ? names : [])));
  const own = all.map(({ section, names, words, heading, repeated }) => {
    const others = all.filter((other) => other.section !== section);
    const headWords = new Set([...words].filter((word) => !others.some((other) => other.words.has(word))));
    const ofHeading = heading !== undefined && !others.some((other) => other.heading === heading) ? [heading] : [];
    const ofAliases = repeated.filter(
      (one) => !others.some((other) => other.heading === one || other.repeated.includes(one)),
    );
    return { section, names, headWords, meanings: new Set([...ofHeading, ...ofAliases]) };
  });
  const kind = { votes, meanings: new Set(own.flatMap(({ meanings }) => [...meanings])) };
  return own.map((names, index) => ({ ...names, kind, index }));
}

/** A body is all that its headings say together: what one of them may mean tells nothing. */
const hasMeaning = (section: PackSection): boolean => isHeaded(section) && section.block !== 'body';

/** What the heading of a section means, and what at least two of its other names do. */
interface NameMeanings {
  readonly heading: Meaning | undefined;
  readonly repeated: readonly Meaning[];
}

const NO_MEANINGS: NameMeanings = { heading: undefined, repeated: [] };

function meaningsOf([heading = '', ...aliases]: readonly string[]): NameMeanings {
  const others = aliases.flatMap((alias) => meaningOf(alias) ?? []);
  return { heading: meaningOf(heading), repeated: others.filter((meaning, index) => others.indexOf(meaning) < index) };
}

export interface Affinity {
  readonly score: number;
  /** Decides between equal scores: the share of the heading that the name explains. */
  readonly share: number;
}

const NONE: Affinity = { score: 0, share: 0 };

/**
 * The best way in which the heading with this `headingKey` names the section; ways that score below `least` are not tried.
 * Remembered: the same headings are compared with every change of a text.
 */
export function affinityOf(key: string, names: SectionNames, least = SIMILAR): Affinity {
  const compared = comparedWith(names, least);
  const before = compared.get(key);
  if (before !== undefined) return before;
  const affinity = compare(key, names, least);
  if (compared.size >= MOST_COMPARED) compared.clear();
  compared.set(key, affinity);
  return affinity;
}

const MOST_COMPARED = 2000;
const plainly = new WeakMap<SectionNames, Map<string, Affinity>>();
const inAnyWay = new WeakMap<SectionNames, Map<string, Affinity>>();

function comparedWith(names: SectionNames, least: number): Map<string, Affinity> {
  const all = least > HEAD_WORD ? plainly : inAnyWay;
  const compared = all.get(names) ?? new Map<string, Affinity>();
  all.set(names, compared);
  return compared;
}

function compare(key: string, { names, headWords, meanings, kind, index }: SectionNames, least: number): Affinity {
  if (key === '') return NONE;
  if (names.includes(key)) return { score: EXACT, share: 1 };
  const begun = SURE_BEGINNINGS.find(([meaning, pattern]) => kind.meanings.has(meaning) && pattern.test(key))?.[0];
  if (begun !== undefined && !meanings.has(begun)) return NONE;
  const contained = Math.max(0, ...names.map((name) => containedShare(key, name)));
  if (contained > 0) return { score: CONTAINED, share: contained };
  if (least > HEAD_WORD) return NONE;
  const word = headWordOf(key);
  if (word !== undefined && headWords.has(word)) return { score: HEAD_WORD, share: word.length / key.length };
  const vote = votedFor(kind.votes, key);
  const share = vote?.section === index ? vote.share : 0;
  if (share >= PLAIN_VOTE) return { score: VOTED_PLAINLY, share };
  const meaning = meaningOf(key, kind.meanings);
  if (meaning !== undefined && meanings.has(meaning)) return { score: MEANT, share: 0 };
  if (share > 0) return { score: VOTED, share };
  const dice = Math.max(0, ...names.map((name) => (mayBeAlike(key, name) ? bigramDice(key, name) : 0)));
  return dice >= LEAST_DICE ? { score: SIMILAR, share: dice } : NONE;
}

/** The last word that says what a section holds, at the end of the heading: not 保障 of 守牢底线,保障安全稳定. */
function headWordOf(key: string): string | undefined {
  const last = [...key.matchAll(HEAD_WORDS)].at(-1);
  if (last === undefined) return undefined;
  const rest = key.length - last.index - last[0].length;
  return rest <= (key.includes(',') ? 0 : MOST_AFTER_HEAD_WORD) ? last[0] : undefined;
}

/** 困难与挑战, 计划及建议 */
const MOST_AFTER_HEAD_WORD = 4;

const LEAST_OF_TWO = 0.3;

/** Two strings of very different length share too small a part of their pairs. */
function mayBeAlike(key: string, name: string): boolean {
  return 2 * Math.min(key.length, name.length) >= LEAST_DICE * (key.length + name.length - 2);
}

/** A name of two characters counts only at the end, and as no small part: 意见建议, not 建议书的办理 or 尚未解决的问题. */
function containedShare(key: string, name: string): number {
  if (key.length < name.length || name.length < 2) return 0;
  const share = name.length / key.length;
  const isIn = name.length === 2 ? key.endsWith(name) && share >= LEAST_OF_TWO : key.includes(name);
  return isIn ? share : 0;
}
