/** One place where two texts differ. Offsets are UTF-16 code units of the text before; never inside a character. */
export interface Delta {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Long texts are compared by blocks, which browsers do much faster than code unit by code unit. */
const BLOCK = 1024;
const endOf = (text: string, rest: number) => text.slice(text.length - rest - BLOCK, text.length - rest);

/** What turns `before` into `after`: everything between their common beginning and their common end. */
export function deltaBetween(before: string, after: string): Delta {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK))
    start += BLOCK;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isLeadingHalf(before, start - 1) || isLeadingHalf(after, start - 1)) start -= 1;
  let rest = 0;
  while (rest + BLOCK <= most - start && endOf(before, rest) === endOf(after, rest)) rest += BLOCK;
  while (rest < most - start && isSameFromEnd(before, after, rest)) rest += 1;
  if (rest > 0 && (isTrailingHalf(before, before.length - rest) || isTrailingHalf(after, after.length - rest)))
    rest -= 1;
  return { start, end: before.length - rest, insert: after.slice(start, after.length - rest) };
}

/** The text after the change, or undefined when the change cannot be one of this text. */
export function applyDelta(before: string, { start, end, insert }: Delta): string | undefined {
  if (start < 0 || end < start || end > before.length) return undefined;
  return before.slice(0, start) + insert + before.slice(end);
}

const isSameFromEnd = (before: string, after: string, rest: number) =>
  before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest);

// Half a character does not survive the browsers' messages.
const isLeadingHalf = (text: string, index: number) => inRange(text.charCodeAt(index), 0xd800, 0xdbff);
const isTrailingHalf = (text: string, index: number) => inRange(text.charCodeAt(index), 0xdc00, 0xdfff);
const inRange = (code: number, from: number, to: number) => code >= from && code <= to;
