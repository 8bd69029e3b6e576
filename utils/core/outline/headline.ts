/** Where the headline of a mark ends, and what kind of heading that makes it. */
import { codeSet, hasCode } from '../text/code-set';
import { type TextRange, trimmed } from '../text/segment';
import type { HeadingKind } from './model';

export interface Headline {
  readonly kind: HeadingKind;
  readonly start: number;
  readonly end: number;
}

/** A headline followed by its body in the same paragraph is not longer than this. */
const RUN_IN_LENGTH = 50;
/** 颜色：大多… : a label before a colon is short. */
const LABEL_LENGTH = 20;
const OWN_LINE_LENGTH = 80;
/** A clause with a final stop which is a headline only because a paragraph of its own follows. */
const STOPPED_HEADLINE_LENGTH = 45;
const STOPS = codeSet('。；;！？!?:');
const COLON = 0x3a;
const CLOSING = /[”’"』」)》*]/;
/** 问：侵权行为地如何确定？ is a headline as a whole. */
const SPEAKER = /[问答QA]/;
const DECORATION = /[\s*_#]/;

export interface Surroundings {
  /** The line goes on after the headline's own piece, because line breaks were lost. */
  readonly isFlat: boolean;
  /** A paragraph without a mark follows the line. */
  readonly hasBodyBelow: boolean;
}

/** Reads the headline in `range`, which starts after the mark and ends with the line or before the next mark in it. */
export function readHeadline(folded: string, range: TextRange, { isFlat, hasBodyBelow }: Surroundings): Headline {
  const line = withoutDecoration(folded, trimmed(folded, range));
  const stop = firstStop(folded, line);
  if (stop === undefined) {
    const isShort = line.end - line.start <= OWN_LINE_LENGTH;
    return { kind: isShort ? 'own_line' : isFlat ? 'run_on' : 'item', ...line };
  }
  const end = stop.at;
  const length = end - line.start;
  const sign = folded.charAt(end);
  if (stop.next >= line.end) {
    if (/[:?？]/.test(sign)) return { kind: 'own_line', start: line.start, end: sign === ':' ? end : stop.next };
    const isHeadline = sign === '。' && hasBodyBelow && length <= STOPPED_HEADLINE_LENGTH;
    return { kind: isHeadline ? 'own_line' : 'item', start: line.start, end };
  }
  if (sign === ':') return { kind: length <= LABEL_LENGTH ? 'run_in' : 'item', start: line.start, end };
  return { kind: sign === '。' && length <= RUN_IN_LENGTH ? 'run_in' : 'item', start: line.start, end };
}

/** The range without the bold signs of Markdown around it. */
export function withoutDecoration(folded: string, { start, end }: TextRange): TextRange {
  const lead = /^[*_]{2}/.test(folded.slice(start, start + 2)) ? 2 : 0;
  let last = end;
  while (last > start + lead && DECORATION.test(folded.charAt(last - 1))) last--;
  return { start: start + lead, end: last };
}

interface Stop {
  readonly at: number;
  /** After the stop and the closing signs behind it. */
  readonly next: number;
}

/** The colon of an address, one behind more than a label, or behind who speaks. */
function isNoEnd(folded: string, { start, end }: TextRange, colon: number): boolean {
  const isAddress = colon + 2 < end && folded.startsWith('//', colon + 1);
  const isLabel = colon - start <= LABEL_LENGTH && !(colon === start + 1 && SPEAKER.test(folded.charAt(start)));
  return isAddress || (colon + 1 < end && !isLabel);
}

/** The first end of a sentence, or the first colon behind a label. A colon in brackets or in a longer clause is none. */
function firstStop(folded: string, { start, end }: TextRange): Stop | undefined {
  for (let at = start; at < end; at++) {
    const code = folded.charCodeAt(at);
    if (!hasCode(STOPS, code) || (code === COLON && isNoEnd(folded, { start, end }, at))) continue;
    let next = at + 1;
    while (next < end && (CLOSING.test(folded.charAt(next)) || folded.charAt(next) === ' ')) next++;
    return { at, next };
  }
  return undefined;
}
