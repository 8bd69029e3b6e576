/** How a mark is written. Both widths of a bracket are one style for nesting; they differ only in what is shown. */
export type MarkStyle =
  | 'han_dun' // 一、
  | 'han_paren_half' // (一)
  | 'han_paren_full' // （一） ㈠
  | 'han_colon' // 一：
  | 'han_bare' // 一
  | 'arab_dot' // 1.
  | 'arab_fulldot' // 1．
  | 'arab_dun' // 1、
  | 'arab_paren_half' // (1)
  | 'arab_paren_full' // （1） ⑴
  | 'arab_close' // 1) 1）
  | 'circled' // ①
  | 'keycap' // 1️⃣
  | 'decimal' // 1.1
  | 'chapter' // 第一章
  | 'article' // 第一条
  | 'yishi' // 一是 as the mark of a line
  | 'ordinal' // 第一，首先，第一阶段：
  | 'latin' // A. a) (a)
  | 'roman' // I. i)
  | 'markdown' // #, ##, …
  | 'bullet' // — · -
  | 'none'; // a heading without a mark

/** `own_line`: a headline alone; `run_in`: headline 。body; `run_on`: no break, no stop; `item`: the mark opens a clause. */
export type HeadingKind = 'own_line' | 'run_in' | 'run_on' | 'item' | 'bullet';

/** A mark in the text, such as （三）. Offsets are UTF-16 code units of the whole text. */
export interface Mark {
  readonly style: MarkStyle;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
}

/** One heading or numbered item of a report. */
export interface OutlineNode {
  /** Absent when style is `none`. */
  readonly mark?: Mark;
  readonly style: MarkStyle;
  readonly kind: HeadingKind;
  /** Real nesting in this text; 1 is outermost. */
  readonly depth: number;
  /** Start of the mark, or of the heading's text when there is no mark. */
  readonly offset: number;
  /** The headline without mark and final stop. */
  readonly text: string;
  readonly textStart: number;
  readonly textEnd: number;
  /** End of this node with all its descendants: the next node of depth ≤ own, or the end of the body. */
  readonly end: number;
  /** Index of the parent in `Outline.nodes`; -1 at the top. */
  readonly parent: number;
}

/** An in-sentence series (一是…二是…三是…). */
export interface Series {
  readonly marks: readonly Mark[];
}

export type BlockKind = 'title' | 'addressee' | 'lead' | 'closing' | 'signature' | 'date';

/** A part of a report that has no heading. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** The numbering scheme a text uses, by depth. */
export type SchemeId = 'gongwen' | 'decimal' | 'markdown' | 'plain';

export interface Outline {
  readonly text: string;
  /** In reading order. */
  readonly nodes: readonly OutlineNode[];
  readonly series: readonly Series[];
  readonly blocks: readonly Block[];
}
