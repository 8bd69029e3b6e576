import type { ParsedReport } from '../outline/report';
import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import { isHanCode } from './shared/han';
import { linesAround, matchesNear, matchesOn } from './shared/near';
import { proseOf } from './shared/prose';
import { withoutOverlaps } from './shared/ranges';

/** A word typed twice: 的的, 了了, 认真落实认真落实. */
export const repeatWord: Rule = {
  id: 'repeat-word',
  check: (report) => {
    const { own } = proseOf(report);
    const words = [
      ...matchesNear(own, TWICE, PARTICLE),
      ...matchesOn(own, linesAround(own, repeatedIn(own)), PHRASE).filter(
        ({ groups }) => !MEANT.test(groups['word'] ?? ''),
      ),
    ];
    return withoutOverlaps(words)
      .filter(({ start, end }) => !isAcrossHeading(report, start, end))
      .map(({ start, end, groups, found: text }) => {
        const word = groups['word'] ?? text.charAt(0);
        const place = { start, end };
        return found('repeat-word', 'warn', place, { params: { word }, fix: replacing(place, word) });
      });
  },
};

/** 的确, 了解, 了结, 和和气气, 为为数 …: the second sign begins a word of its own. */
const PARTICLE =
  /的的(?!确|士|卡|放矢)|(?<![未没大])了了(?![解结却断然无如不])|(?<![存所现内潜实正])在在(?![编职岗建校押册逃场线家位])|(?<![温平暖柔总])和和(?![谐平睦气解好美缓顺])|(?<!参)与与(?!会|时)|把把(?![手握关控脉])|(?<![即必])将将(?![来军士近要至])/gu;
const TWICE = ['的的', '了了', '在在', '和和', '与与', '把把', '将将'];
/** From three signs on: of two, 学习学习强国 and 管理管理人员 are right. */
const PHRASE = /(?<word>\p{Script=Han}{3,8})\k<word>/gu;
const LONGEST = 8;

/** Where three signs stand again at most eight signs later; hardly anywhere but in what is repeated. */
function repeatedIn(text: string): readonly number[] {
  const offsets: number[] = [];
  const lastAt = new Int32Array(0x4000).fill(-LONGEST - 1);
  let [before, beforeThat] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const place = (Math.imul(beforeThat, 961) + Math.imul(before, 31) + code) & 0x3fff;
    if (at - (lastAt[place] ?? 0) <= LONGEST && isHanCode(code) && isTwice(text, at - 2)) offsets.push(at);
    lastAt[place] = at;
    beforeThat = before;
    before = code;
  }
  return offsets;
}

/** Whether three to eight signs from `from` on are those right before it. */
function isTwice(text: string, from: number): boolean {
  for (let length = 3; length <= LONGEST; length++) {
    let same = 0;
    while (same < length && text.charCodeAt(from + same) === text.charCodeAt(from + same - length)) same++;
    if (same === length) return true;
  }
  return false;
}

/** 一步步一步步, 加油加油加油: repeated on purpose. */
const MEANT = /^一|^(.{1,2})\1|哈|呵|加油|谢谢/;

/** A heading and the text below it may begin with the same word. */
const isAcrossHeading = ({ outline }: ParsedReport, start: number, end: number): boolean =>
  outline.nodes.some(({ textEnd }) => textEnd > start && textEnd < end);
