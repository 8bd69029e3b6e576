/** One place where two texts differ. Offsets are UTF-16 code units of the text before; never inside a character. */
export interface Delta {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** What turns `before` into `after`: everything between their common beginning and their common end. */
export function deltaBetween(before: string, after: string): Delta {
  const most = Math.min(before.length, after.length);
  let start = commonLength(most, (at, size) => before.slice(at, at + size) === after.slice(at, at + size));
  // Half a character does not survive the browsers' messages.
  if (/[\ud800-\udbff]/.test(before.charAt(start - 1))) start -= 1;
  const endOf = (text: string, at: number, size: number) => text.slice(text.length - at - size, text.length - at);
  let rest = commonLength(most - start, (at, size) => endOf(before, at, size) === endOf(after, at, size));
  if (/[\udc00-\udfff]/.test(before.charAt(before.length - rest))) rest -= 1;
  return { start, end: before.length - rest, insert: after.slice(start, after.length - rest) };
}

/** Long texts are compared by blocks first, which browsers do much faster than code unit by code unit. */
function commonLength(most: number, isSame: (at: number, size: number) => boolean): number {
  let length = 0;
  for (const size of [1024, 1]) while (length + size <= most && isSame(length, size)) length += size;
  return length;
}

/** The text after the change, or undefined when the change cannot be one of this text. */
export function applyDelta(before: string, { start, end, insert }: Delta): string | undefined {
  if (start < 0 || end < start || end > before.length) return undefined;
  return before.slice(0, start) + insert + before.slice(end);
}
