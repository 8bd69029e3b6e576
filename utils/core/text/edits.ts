/** A replacement in a text. Offsets are UTF-16 code units; `start === end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after all `edits`, which must not overlap and whose offsets refer to `text`; any order. Throws on overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < position || end < start || end > text.length)
      throw new RangeError(`edit ${start}–${end} overlaps or is outside`);
    result += text.slice(position, start) + replacement;
    position = end;
  }
  return result + text.slice(position);
}
