import { fold } from '../search/fold';

/** What a part of a text is that changes from one use to the next. */
export type SuggestedKind = 'date' | 'number' | 'percent' | 'amount' | 'unit';

/** A part that could become a field. Offsets are UTF-16 code units of the text. */
export interface SuggestedField {
  readonly kind: SuggestedKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Tried in this order; what one has taken is not offered again. */
const PATTERNS: readonly (readonly [SuggestedKind, RegExp])[] = [
  [
    'date',
    /(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}月(?:\d{1,2}[日号])?|[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?)?/g,
  ],
  ['date', /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}[日号]/g],
  ['percent', /\d+(?:\.\d+)?(?:%|个百分点)|百分之[〇零一二三四五六七八九十百点]+/g],
  ['amount', /\d[\d,]*(?:\.\d+)?(?:十|百|千)?(?:万|亿)?元/g],
  [
    'unit',
    /[\u4e00-\u9fff]{2,14}?(?:人民政府|委员会|办公室|管理局|有限公司|集团公司|研究院|研究所|中心|大学|学院|医院|街道办事处|公司|支队|大队)/g,
  ],
  ['unit', /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,6}(?:局|厅|处|科|委|院|部|镇|乡)(?![\u4e00-\u9fff])/g],
  ['number', /\d[\d,]*(?:\.\d+)?/g],
];

/** Where a name of a unit cannot begin: verbs and particles that stand before it. */
const LEAD =
  /^.*?(?:关于|由于|根据|按照|经过|来自|属于|位于|向|对|由|在|于|与|和|及|给|为|的|是|让|把|被)(?=[\u4e00-\u9fff]{2})/;

/**
 * Dates, figures and names of units in a text, in order and not overlapping: what a person may want to fill in anew each
 * time. Only suggestions: nothing is changed by them.
 * @example suggestFields('截至2026年6月，市档案局完成12项') // date 2026年6月, unit 市档案局 …
 */
export function suggestFields(text: string): readonly SuggestedField[] {
  // Fields that are there already are no text.
  const folded = fold(text).replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (field) => ' '.repeat(field.length));
  const found: SuggestedField[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const lead = kind === 'unit' ? (LEAD.exec(match[0])?.[0].length ?? 0) : 0;
      const start = match.index + lead;
      const end = match.index + match[0].length;
      const isFree = found.every((other) => end <= other.start || start >= other.end);
      if (isFree && end > start) found.push({ kind, start, end, text: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
