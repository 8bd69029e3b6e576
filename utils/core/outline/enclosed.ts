/** A letter that hands on another paper: 现印发给你们… 某局 2024年9月3日, and below it 某某工作方案. */
import { type BlockContext, findTail, isDateLine } from './blocks';
import type { Block } from './model';

const PAPER =
  /^[^。；;：:!！?？]{4,60}(?:方案|办法|规定|细则|制度|计划|要点|意见|预案|规划|规则|规程|章程|标准|指南|指引|措施|安排|清单|名单|目录|通知|报告|总结|讲话)(?:[(（][^()（）]{1,12}[)）])?$/;
const ENCLOSURE = /^附件?[ \d一二三四五]*[:：]?$/;

export interface LetterTail {
  readonly blocks: readonly Block[];
  /** Index of its first piece: there the lead ends at the latest. */
  readonly first: number;
}

/** Closing, signature and date of the letter above the paper; undefined where no date stands right above a paper's title. */
export function findLetterTail(context: BlockContext, from: number): LetterTail | undefined {
  const { pieces } = context;
  for (let index = from + 1; index + 1 < pieces.length; index++) {
    if (!isDateLine(context, index) || !opensPaper(context, index + 1)) continue;
    const tail = findTail({ ...context, pieces: pieces.slice(0, index + 1) }, from);
    return tail.blocks.some(({ kind }) => kind === 'signature') ? tail : undefined;
  }
  return undefined;
}

/** 附件 may stand above the title. */
function opensPaper({ folded, pieces, headings }: BlockContext, index: number): boolean {
  const lines = pieces.slice(index, index + 2).map(({ start, end }) => folded.slice(start, end));
  const at = ENCLOSURE.test(lines[0] ?? '') ? 1 : 0;
  return !headings.has(index + at) && PAPER.test(lines[at] ?? '');
}
