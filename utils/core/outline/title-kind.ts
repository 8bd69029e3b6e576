/** Which report kind a title names. */
import type { Pack } from '../packs/model';
import { foldWidth } from '../text/normalize';

interface Found {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but brackets, numbers and stops after it. */
  readonly isLast: boolean;
}

/** 工作总结及明年工作计划 is a summary. */
const WITH_OUTLOOK =
  /^(.*(?:总结|小结|报告|汇报|情况|回顾))(?:以及|及|和|暨|与|、).*(?:计划|打算|安排|思路|要点|设想|展望|重点|目标)$/;
/** （征求意见稿） 第3期 [打印本页] 2024 初稿 范文5篇 */
const TRAILER =
  /(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|[\s\d.,:;!。、，]|第\d+[期次号稿]|[初草定终]稿|修改稿|范[文本例]|模板|样[本稿]|精选|合集|[一二三四五六七八九十]?篇)+$/;
/** [工作总结] 【转】 before the title itself. */
const TAGS = /^(?:\s*(?:\[[^[\]]{1,12}\]|【[^【】]{1,12}】|\([^()]{1,6}\)))+/;
/** 求助: 会议纪要怎么写 */
const LABEL = /^[^:]{2,12}(?=:)/;
const QUOTED = /《[^《》]*》/g;
const SITE = /\s[-–—|_·]+\s|[_|]/;

/** Id of the kind that a title names, or undefined. A kind of report is named at the end of a Chinese title, at the head of others. */
export function kindOfTitle(packs: readonly Pack[], title: string): string | undefined {
  const line = normal(title).replace(BETWEEN_HAN, '');
  if (line === '') return undefined;
  const isHan = HAN.test(line);
  const own = packs.filter(({ language }) => language.startsWith('zh') === isHan);
  return read(own, line, isHan) ?? read(packs, line, isHan);
}

const normal = (text: string): string => foldWidth(text).toLowerCase().replace(/’/g, "'").trim();

const HAN = /\p{Script=Han}/u;
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

function read(packs: readonly Pack[], line: string, isHan: boolean): string | undefined {
  if (!isHan) return earliest(packs, line)?.id;
  const [tags = ''] = TAGS.exec(line) ?? [];
  const whole = line.slice(tags.length).trim();
  const title = (whole.split(SITE).find((part) => lastNamed(packs, part) !== undefined) ?? whole).trim();
  const label = lastNamed(packs, LABEL.exec(title)?.[0] ?? '');
  if (label?.isLast) return label.id;
  const unquoted = lastNamed(packs, title.replace(QUOTED, ''));
  const named = unquoted ?? lastNamed(packs, title);
  return (named?.isLast ? named.id : undefined) ?? lastNamed(packs, tags.replace(/[[\]()【】]/g, ' '))?.id ?? named?.id;
}

/** The name that ends last; of those that end together the one that begins first. */
function lastNamed(packs: readonly Pack[], title: string): Found | undefined {
  const bare = title.replace(TRAILER, '') || title;
  const head = WITH_OUTLOOK.exec(bare)?.[1];
  const inHead = head === undefined ? undefined : best(packs, head, byEnd);
  return inHead?.isLast ? inHead : best(packs, bare, byEnd);
}

function earliest(packs: readonly Pack[], title: string): Found | undefined {
  return best(packs, title, (a, b) => a.start - b.start || b.end - a.end);
}

const byEnd = (a: Found, b: Found): number => b.end - a.end || a.start - b.start;

function best(packs: readonly Pack[], title: string, order: (a: Found, b: Found) => number): Found | undefined {
  const found = packs.flatMap(({ id, titleMatch }) =>
    patternsOf(titleMatch).flatMap((pattern) => {
      const places = [...title.matchAll(pattern)].map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      }));
      return places.map((place) => ({ id, ...place, isLast: place.end === title.length }));
    }),
  );
  return found.filter(({ start, end, isLast }) => isLast || end - start > 1).sort(order)[0];
}

const known = new WeakMap<readonly string[], readonly RegExp[]>();

function patternsOf(titleMatch: readonly string[]): readonly RegExp[] {
  const patterns = known.get(titleMatch) ?? titleMatch.map(toPattern);
  known.set(titleMatch, patterns);
  return patterns;
}

/** … stands for any words; a Latin word is found as a whole word only. */
function toPattern(words: string): RegExp {
  const escaped = normal(words).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const source = escaped.replace(/…/g, '.*').replace(/ +/g, '\\s+');
  return new RegExp(source.replace(/^(?=[a-z])/, '\\b').replace(/(?<=[a-z])$/, '\\b'), 'g');
}
