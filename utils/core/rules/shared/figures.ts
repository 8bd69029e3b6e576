/** Counted figures of a sentence: 20家, 3.5万元. */

export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What is counted; figures of one unit can be added. Empty when none is written. */
  readonly unit: string;
  /** How fine the figure is written: 0.1 for 3.5, 1000 for 3.5万 in its own unit. */
  readonly step: number;
  /** 余, 约, 近 … and spans: no exact figure. */
  readonly isVague: boolean;
}

const UNIT =
  '人次|人次|平方米|平方公里|立方米|公里|千米|千瓦时|公斤|千克|小时|分钟|[个件次条人场项户篇家份名台套辆所栋批亩吨元米期本册只座处张宗起例单位门节轮段片头羽株颗课类种]';
const FIGURE = new RegExp(
  `(?<![\\d.,])(?<number>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)? ?(?<scale>[万亿])?(?<more>[余多])?(?<unit>${UNIT})?(?<after>[余多以左][上右]?)?`,
  'g',
);
const VAGUE_BEFORE = /(?:约|近|超过?|逾|至少|不少于|不低于|不足|大概|将近|[至到—–~～-])\s?$/;
const VAGUE_AFTER = /^\s?(?:[至到—–~～-]\s?\d|左右|以上|以下|以内)/;

/** All figures between two offsets. Percentages, dates and ordinals are none. */
export function figuresIn(text: string, from: number, to: number): readonly Figure[] {
  const part = text.slice(from, to);
  return [...part.matchAll(FIGURE)].flatMap(({ index, 0: written, groups = {} }) => {
    const before = part.slice(Math.max(0, index - 4), index);
    const after = part.slice(index + written.length, index + written.length + 4);
    if (
      NOT_COUNTED_AFTER.test(after) ||
      (/[第年A-Za-z（(〔[]\s?$/.test(before.slice(-1)) && groups['unit'] === undefined)
    )
      return [];
    if (/第\s?$/.test(before)) return [];
    const { number = '', fraction = '', scale, unit = '' } = groups;
    const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1;
    const figure = {
      start: from + index,
      end: from + index + written.length,
      value: Number(number.replaceAll(',', '') + fraction) * factor,
      unit,
      step: factor / 10 ** Math.max(0, fraction.length - 1),
      isVague:
        groups['more'] !== undefined ||
        groups['after'] !== undefined ||
        VAGUE_BEFORE.test(before) ||
        VAGUE_AFTER.test(after),
    };
    return [figure];
  });
}

const NOT_COUNTED_AFTER = /^\s?(?:%|％|‰|年|月|日|号|点|时|\d|\.\d|个月|[A-Za-z])/;

/** How far the sum of rounded parts may be from a rounded total; 0 for plain counts. */
export function tolerance(total: Figure, parts: readonly Figure[]): number {
  const all = [total, ...parts];
  // Whole figures of one scale, 48万 and 29万, are meant as they stand.
  const isRounded = all.some(({ step, value }) => step !== total.step || !Number.isInteger(value / step));
  return isRounded ? 0.5 * parts.length * Math.max(...all.map(({ step }) => step)) + 1e-9 : 1e-9;
}
