/** Cuts a text into lines and sentences, as ranges of UTF-16 offsets. */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const LINE = /[^\r\n\u2028\u2029\v\f]+/g;
const SENTENCE_END = /[。！？!?；;…][”’"』」）)]*/g;

/** Every line that is not blank, without the white space around it. */
export function contentLines(text: string): readonly TextRange[] {
  const lines: TextRange[] = [];
  for (const match of text.matchAll(LINE)) {
    const range = trimmed(text, { start: match.index, end: match.index + match[0].length });
    if (range.start < range.end) lines.push(range);
  }
  return lines;
}

/** The range without white space (and invisible marks) at both ends. */
export function trimmed(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The sentences of a range, each with its final stop; ；counts as one. */
export function sentencesIn(text: string, range: TextRange): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = range.start;
  for (const match of text.slice(range.start, range.end).matchAll(SENTENCE_END)) {
    const end = range.start + match.index + match[0].length;
    push(text, sentences, { start, end });
    start = end;
  }
  push(text, sentences, { start, end: range.end });
  return sentences;
}

function push(text: string, sentences: TextRange[], range: TextRange): void {
  const sentence = trimmed(text, range);
  if (sentence.start < sentence.end) sentences.push(sentence);
}

/** White space of any width, zero-width characters and the byte order mark. */
function isBlank(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
  return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029;
}
