/** Headings without a mark: found by their words, or by their shape where several of one shape agree. */
import type { Piece } from './read-text';
import { headingKey } from './section-key';

export interface UnmarkedContext {
  readonly folded: string;
  readonly pieces: readonly Piece[];
  /** Indexes of pieces that are something else already: opened by a mark, title, addressee, signature … */
  readonly taken: ReadonlySet<number>;
  /** Indexes of pieces opened by a first mark (1. or （一）). */
  readonly listStarts: ReadonlySet<number>;
  /** Indexes of pieces opened by the first mark of the outermost style. */
  readonly outermostStarts: ReadonlySet<number>;
  /** Headings which the chosen report kind knows, as `headingKey`. */
  readonly known: ReadonlySet<string>;
  /** The outermost level is numbered, or lines end inside sentences: shape alone says nothing. */
  readonly onlyKnown: boolean;
}

/** Longer lines are no headings that a kind knows. */
const KNOWN_LENGTH = 40;
const MAX_LENGTH = 24;
const MIN_LENGTH = 4;
const BODY_LENGTH = 30;
/** Below a line that stands apart a short sentence is enough. */
const BODY_APART = 15;
/** Of Latin letters: words take more room. */
const LATIN_LENGTH = 60;
const LATIN_HEADING = /^[A-Z][A-Za-z0-9 ,'’&/()-]+[A-Za-z0-9)]$/;
const HAN = /[\u4e00-\u9fff\d]/g;
const UNLIKE = /[。；;！？!?:…|\t@=]|https?|[,，、]$|^[(（《“"—\-*•·]/;
/** A date, a document number, a field, a person: short lines that are no headings. */
const OTHER =
  /^\d{4}[年./-]\s?\d|日$|发布$|施行$|通过$|号$|^附件|^示例|^例如|^图\d|^表\d|^(?:抄送|联系人|主持|记录|出席|汇报人|报告人)/;
/** The last words of headings that say what a section of a report holds. */
const GENERIC =
  /(?:工作(?:回顾|展望|总结|打算|计划|安排|思路|要求|目标|任务|情况|成效|建议|重点|亮点)|存在(?:的)?(?:主要)?(?:问题|不足|困难)(?:[和与及].{1,6})?|(?:主要|经验|具体)做法|(?:基本|总体|开展|完成|落实)情况|下一步(?:工作)?(?:打算|计划|安排|措施)|(?:对策|意见|整改)(?:建议|措施)|原因分析|保障措施|指导思想|实施步骤|(?:本|下)(?:周|月|季度|年)(?:工作)?(?:总结|计划|安排|完成情况|重点)|经验(?:启示|体会)|努力方向|议定事项)$/;

/** 【本周完成】 alone on its line. */
const BRACKETED = /^【[^【】]{2,12}】[ :]*$/;

/** Indexes of the pieces that are headings, in reading order. */
export function findUnmarked(context: UnmarkedContext): readonly number[] {
  const { pieces, taken, onlyKnown } = context;
  const free = pieces.map((_, index) => index).filter((index) => !taken.has(index));
  const known = free.filter((index) => isKnown(context, index));
  if (onlyKnown) return [...new Set([...known, ...aboveRestarts(context, free)])].sort((a, b) => a - b);
  const shaped = free.filter((index) => hasShape(context, index));
  const bracketed = free.filter((index) => BRACKETED.test(textAt(context, index)));
  if (bracketed.length > 1) known.push(...bracketed);
  const accepted =
    agree(context, shaped) || areKin(context, known, shaped)
      ? shaped
      : shaped.filter((index) => GENERIC.test(textAt(context, index)));
  return [...new Set([...known, ...accepted])].sort((a, b) => a - b);
}

/**
 * Those of the headings without a mark that stand a level below the others: 客户服务 and its like after 本月工作完成情况, when
 * the first of them follows right below, up to the next heading that says what a section of a report holds.
 */
export function belowOthers(context: UnmarkedContext, unmarked: readonly number[]): ReadonlySet<number> {
  const below = new Set<number>();
  let isBelow = false;
  for (const [order, index] of unmarked.entries()) {
    if (isHeadingAbove(context, index)) isBelow = false;
    else if (isBelow || (unmarked[order - 1] === index - 1 && isHeadingAbove(context, index - 1))) {
      isBelow = true;
      below.add(index);
    }
  }
  return below;
}

/**
 * Index of the heading whose mark 一、 was lost, where the outermost numbers begin with 二、 in piece `second`: the only line
 * before it with the shape of a heading.
 */
export function lostFirst(context: UnmarkedContext, second: number): number | undefined {
  const before = context.pieces.slice(0, second).map((_, index) => index);
  const shaped = before.filter((index) => !context.taken.has(index) && hasShape(context, index));
  return shaped.length === 1 ? shaped[0] : undefined;
}

/** Whether the line says what a section of a report holds. */
export const isGenericHeading = (line: string): boolean => line.length <= MAX_LENGTH && GENERIC.test(line);

/** 工作回顾 above 一、二、三、 and 工作展望 above the next 一、: where the outermost numbers begin anew, each list has a heading. */
function aboveRestarts(context: UnmarkedContext, free: readonly number[]): readonly number[] {
  const above = free.filter((index) => context.outermostStarts.has(index + 1) && hasShape(context, index));
  return above.length > 1 ? above : [];
}

function textAt({ folded, pieces }: UnmarkedContext, index: number): string {
  const range = pieces[index];
  return range === undefined ? '' : folded.slice(range.start, range.end);
}

function isKnown(context: UnmarkedContext, index: number): boolean {
  const { folded, pieces, known } = context;
  const piece = pieces[index];
  if (piece === undefined || known.size === 0 || /[。；;！？!?]/.test(folded.charAt(piece.end - 1))) return false;
  return isShortKnown(folded, piece, known);
}

/** Whether the line is one of the headings, which are written as `headingKey`. */
export function isShortKnown(folded: string, { start, end, facts }: Piece, known: ReadonlySet<string>): boolean {
  if (end - start > KNOWN_LENGTH) return false;
  facts.key ??= headingKey(folded.slice(start, end));
  return known.has(facts.key);
}

function hasShape(context: UnmarkedContext, index: number): boolean {
  const piece = context.pieces[index];
  if (piece !== undefined && isLatinHeading(context, index)) return hasBody(context, index);
  if (piece === undefined || piece.end - piece.start > MAX_LENGTH) return false;
  piece.facts.hasShape ??= isShaped(textAt(context, index));
  if (!piece.facts.hasShape || !isAfterSentence(context, index)) return false;
  return hasBody(context, index) || isLeftEmpty(context, index);
}

/** Background, What we found: a few words after a blank line, with sentences or a list below. */
function isLatinHeading(context: UnmarkedContext, index: number): boolean {
  const piece = context.pieces[index];
  if (piece === undefined || piece.end - piece.start > LATIN_LENGTH || !standsApart(context, index)) return false;
  piece.facts.isLatin ??= isLatinShaped(textAt(context, index));
  return piece.facts.isLatin;
}

const isLatinShaped = (text: string): boolean => LATIN_HEADING.test(text) && text.split(' ').length <= 8;

/** A blank line is above it. */
function standsApart({ folded, pieces }: UnmarkedContext, index: number): boolean {
  const [before, own] = [pieces[index - 1], pieces[index]];
  return before !== undefined && own !== undefined && /\n[^\S\n]*\r?\n/.test(folded.slice(before.end, own.start));
}

function isShaped(text: string): boolean {
  if (text.length < MIN_LENGTH || UNLIKE.test(text) || OTHER.test(text)) return false;
  const han = text.match(HAN)?.length ?? 0;
  return han >= MIN_LENGTH && han >= text.length * 0.6;
}

/** What stands before ends a sentence, so that this line is no part of one. */
function isAfterSentence(context: UnmarkedContext, index: number): boolean {
  return (
    index === 0 ||
    context.taken.has(index - 1) ||
    isLeftEmpty(context, index - 1) ||
    (standsApart(context, index) && isHeadingAbove(context, index - 1)) ||
    endsSentence(textAt(context, index - 1))
  );
}

/** 本月工作完成情况 above 客户服务 is a heading itself. */
const isHeadingAbove = (context: UnmarkedContext, index: number): boolean =>
  isKnown(context, index) || isGenericHeading(textAt(context, index));

/** Whether a heading may stand below this line. */
export const endsSentence = (line: string): boolean => /[。；;:!?！？….”"）)]$/.test(line);

/** Whether the line can be what stands below a heading. */
export const holdsSentence = (line: string): boolean => /[。；;：:]|\.(?:\s|$)/.test(line);

function hasBody(context: UnmarkedContext, index: number): boolean {
  if (context.listStarts.has(index + 1)) return true;
  const body = textAt(context, index + 1);
  const least = standsApart(context, index) ? BODY_APART : BODY_LENGTH;
  return body.length >= least && body.length >= textAt(context, index).length * 1.5 && holdsSentence(body);
}

/** 本周完成情况 right above 存在问题: both say what a section holds, and nothing was written below the first. */
function isLeftEmpty(context: UnmarkedContext, index: number): boolean {
  if (!GENERIC.test(textAt(context, index)) || index + 1 >= context.pieces.length) return false;
  return context.taken.has(index + 1) || isGenericHeading(textAt(context, index + 1)) || isKnown(context, index + 1);
}

/** A few lines among headings that the kind knows, none much longer than those: headings in other words. */
function areKin(context: UnmarkedContext, known: readonly number[], shaped: readonly number[]): boolean {
  const longest = known.map((index) => textAt(context, index).length).reduce(greater, 0);
  const others = shaped.filter((index) => !known.includes(index));
  const isFew = known.length > 1 && others.length <= known.length;
  return isFew && others.every((index) => textAt(context, index).length <= longest * 1.5);
}

const greater = (a: number, b: number): number => Math.max(a, b);

/** Several lines of like length, a small part of all: headings of one level. */
function agree(context: UnmarkedContext, shaped: readonly number[]): boolean {
  if (shaped.length < 2 || shaped.length > context.pieces.length / 2) return false;
  const lengths = shaped.map((index) => textAt(context, index).length).sort((a, b) => a - b);
  const middle = lengths[lengths.length >> 1] ?? 0;
  // 获得荣誉 below three of sixteen characters: one may be shorter.
  const alike = lengths.filter((length) => length >= middle / 2 && length <= middle * 2).length;
  const isLike =
    (lengths.at(-1) ?? 0) <= 2 * (lengths[0] ?? 0) ||
    (alike > 2 && alike >= lengths.length - 1) ||
    shaped.every((index) => isLatinHeading(context, index));
  return isLike && (shaped.length > 2 || shaped.some((index) => GENERIC.test(textAt(context, index))));
}
