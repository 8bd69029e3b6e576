import { fromHan } from '../numbering/chinese';
import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { itemsListedBefore } from './shared/dun-list';
import { found, type Place } from './shared/found';
import { matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { runsOf } from './shared/runs';
import { seriesRuns } from './shared/series-runs';
import { linesWithPair, signPair } from './shared/sign-pairs';
import { titleOf } from './shared/title';

/** 三项工作 above two points, 四个方面 after three names: the number said is not the number of what is listed. */
export const enumCount: Rule = {
  id: 'enum-count',
  check: (report) =>
    [...claimsOf(report)].flatMap(({ said, listed, ...place }) => {
      if (said === listed) return [];
      const params = { claim: report.text.slice(place.start, place.end), listed };
      return [found('enum-count', 'warn', place, { params })];
    }),
};

interface Claim extends Place {
  readonly said: number;
  readonly listed: number;
}

const NUMBER =
  '(?<![第\\d.一二三四五六七八九十百几数])(?<number>[两三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\\d)';
const KIND =
  '(?:个?(?:方面|部分|环节|阶段|重点|要点|步骤|板块|层面|维度|途径|问题|特点|坚持|到位|确保|强化|突出|加强|结合|抓手)|[个项点条件大种类](?![以月人]))';
/** 抓好以下三项工作：and 存在三个问题。 The number with its kind, then what is counted, then the stop that opens the list. */
const OPENING = new RegExp(`${NUMBER}${KIND}[^，。；：:\\d\\n]{0,10}(?<stop>[：:。\\n])`, 'gu');
const AFTER_LIST = new RegExp(
  `${NUMBER}(?:个(?:方面|部分|环节|阶段|重点|区域?|板块|层面|维度|部门|单位|步骤)|大(?:类|板块|方面|领域)|方面|部分|方(?=[联协合共])|个?区(?=[，。]))`,
  'gu',
);

/** What both patterns have: a number, and what is counted right behind it. */
const COUNTED = signPair(
  '两三四五六七八九十一二0123456789',
  '个方部环阶重要步板层维途问特坚到确强突加结抓项点条件大种类区',
);

function claimsOf(report: ParsedReport): readonly Claim[] {
  const { own } = proseOf(report);
  const counted = linesWithPair(own, COUNTED);
  const opening = matchesOn(own, counted, OPENING).flatMap((match) => {
    const isPart = isOneOfParts(own, match.start, match.groups['number']);
    const listed = isPart ? undefined : listedAfter(report, match.end, match.groups['stop'] ?? '');
    const end = match.end - (match.groups['stop'] ?? '').length;
    return listed === undefined ? [] : [{ start: match.start, end, said: numberOf(match.groups['number']), listed }];
  });
  const closing = matchesOn(own, counted, AFTER_LIST).flatMap((match) => {
    const said = numberOf(match.groups['number']);
    const listed = itemsListedBefore(own, match.start, said);
    return listed === undefined ? [] : [{ start: match.start, end: match.end, said, listed }];
  });
  const seen = new Set(opening.map(({ start }) => start));
  const claims = [...opening, ...closing.filter(({ start }) => !seen.has(start)), ...inTitle(report)];
  return claims.sort((a, b) => a.start - b.start);
}

/** 其中A类3项、B类2项。 The last number of a division is none of what comes next. */
function isOneOfParts(text: string, offset: number, number = ''): boolean {
  const sentence =
    text
      .slice(Math.max(0, offset - SENTENCE), offset)
      .split(/[。；;\n]/)
      .at(-1) ?? '';
  return /\d/.test(number) && /\d[^，,、]{1,6}[，,、][^，,、\d]{1,12}$/.test(sentence);
}

const SENTENCE = 60;

const numberOf = (number = ''): number => (/\d/.test(number) ? Number(number) : (fromHan(number) ?? 0));

/** How many points the list right after `offset` has: a series 一是…, or numbered points from 1 on. */
function listedAfter(report: ParsedReport, offset: number, stop: string): number | undefined {
  const { text } = report;
  let next = offset;
  while (/\s/.test(text.charAt(next))) next++;
  const series = seriesRuns(report).find(({ marks }) => marks[0]?.start === next && marks[0].ordinal === 1);
  if (series && series.marks.length > 1) return series.marks.length;
  const run = runsOf(report).find(({ nodes }) => nodes[0]?.offset === next && nodes[0].mark.ordinal === 1);
  // After a full stop or a heading the points below may be others than those meant, unless they are its own.
  const isAnnounced =
    stop === '：' || stop === ':' || /以下|下列|如下/.test(text.slice(Math.max(0, offset - 24), offset));
  return run && run.nodes.length > 1 && isAnnounced ? run.nodes.length : undefined;
}

/** 三项措施 in the title above outermost headings. */
function inTitle(report: ParsedReport): readonly Claim[] {
  const title = titleOf(report);
  const match =
    title && new RegExp(`${NUMBER}(?:个|项|条|大)?(?:措施|举措|做法|抓手|到位|坚持|强化)$`, 'u').exec(title.title);
  const outermost = report.outline.nodes.filter(({ depth, mark }) => depth === 1 && mark !== undefined);
  if (!title || !match || outermost.length < 2) return [];
  const start = title.start + match.index;
  return [{ start, end: start + match[0].length, said: numberOf(match.groups?.['number']), listed: outermost.length }];
}
