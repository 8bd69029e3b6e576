/** What the grammars of marks are written with. */
import type { Mark, MarkStyle } from '../outline/model';
import { fromHan, HAN_NUMERAL } from './chinese';

/** A mark with what nesting needs to know. */
export interface ReadMark extends Mark {
  /** Marks of one key are one level of numbering: both widths of a bracket, `.` and `．`. */
  readonly key: string;
  /** All numbers of a decimal mark: 1.2.3 → [1, 2, 3]. */
  readonly path?: readonly number[];
}

export type Reading = Omit<ReadMark, 'start' | 'end'>;

export interface Grammar {
  /** What the mark may begin with; most places of a text are ruled out by it. */
  readonly first: RegExp;
  /** Sticky; reads text whose width has been folded. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, source: string) => Reading | undefined;
}

/** A Han numeral, with the spaces that copies leave between its characters. */
export const HAN = `([${HAN_NUMERAL}](?: ?[${HAN_NUMERAL}]){0,4})`;

export function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'y');
}

export function plain(style: MarkStyle, ordinal: number, key: string): Reading {
  return { style, ordinal, key };
}

export function han(numeral: string | undefined, style: MarkStyle, key: string): Reading | undefined {
  const ordinal = fromHan((numeral ?? '').replaceAll(' ', ''));
  return ordinal === undefined || ordinal === 0 ? undefined : { style, ordinal, key };
}

export function arab(digits: string | undefined, style: MarkStyle, key: string): Reading | undefined {
  const ordinal = Number(digits);
  return ordinal === 0 ? undefined : { style, ordinal, key };
}
