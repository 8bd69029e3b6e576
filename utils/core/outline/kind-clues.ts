/** What else than headings a text says about its kind: the sentence that leads over to its body, and the words of its subject. */
import type { Pack } from '../packs/model';
import { kindOfTitle } from './title-kind';

/** Where a text says what it is about. */
const OPENING = 800;
const ANNOUNCEMENT =
  /(?:现将|现就|现对|下面[，,]?(?:我)?(?:将|就|简要)?|现)([^。；;，,：:\n]{2,40}?)(?:简要)?(?:如下|(?:作|做)(?:一)?(?:如下|以下))/;

/** The kind that a sentence like 现将自查情况报告如下 names. */
export function announcedKind(packs: readonly Pack[], text: string): string | undefined {
  const words = ANNOUNCEMENT.exec(text.slice(0, OPENING))?.[1];
  if (words === undefined) return undefined;
  return kindOfTitle(packs, words.replaceAll('的', '')) ?? kindOfTitle(packs, words);
}

/** A subject is named by at least this share of a kind's titles, and of few other kinds'. */
const LEAST_SHARE = 0.35;
const MOST_OTHERS = 2;
/** Words of papers of any kind. */
const COMMON: ReadonlySet<string> = new Set('项目 会议 方案 设计 通知 政府 信息 公开 申请 个人 先进 上半'.split(' '));
/** Of more than so many places nothing more is learnt. */
const MOST_PLACES = 3;

/** 0 … 1: how often the opening of a text speaks of what the titles of this kind have in common: 整改, 自查, 调研. */
export function topicShare(packs: readonly Pack[], pack: Pack, text: string): number {
  const opening = text.slice(0, OPENING);
  const counts = (topicsOf(packs).get(pack.id) ?? []).map((word) => opening.split(word).length - 1);
  return Math.min(MOST_PLACES, Math.max(0, ...counts)) / MOST_PLACES;
}

const known = new WeakMap<readonly Pack[], ReadonlyMap<string, readonly string[]>>();

function topicsOf(packs: readonly Pack[]): ReadonlyMap<string, readonly string[]> {
  const before = known.get(packs);
  if (before !== undefined) return before;
  const shares = packs.map(({ id, titleMatch }) => ({ id, words: wordShares(titleMatch) }));
  const topics = new Map(
    shares.map(({ id, words }) => {
      const others = (word: string) => shares.filter((one) => one.id !== id && (one.words.get(word) ?? 0) > 0).length;
      const own = [...words].filter(
        ([word, share]) => share >= LEAST_SHARE && !COMMON.has(word) && others(word) <= MOST_OTHERS,
      );
      return [id, own.map(([word]) => word)] as const;
    }),
  );
  known.set(packs, topics);
  return topics;
}

/** For each pair of Chinese characters the share of the titles that have it. */
function wordShares(titles: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const title of titles) {
    const words = new Set(Array.from({ length: Math.max(0, title.length - 1) }, (_, at) => title.slice(at, at + 2)));
    for (const word of words)
      if (/^\p{Script=Han}{2}$/u.test(word)) shares.set(word, (shares.get(word) ?? 0) + 1 / titles.length);
  }
  return shares;
}
