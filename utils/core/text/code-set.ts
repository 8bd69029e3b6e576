/** UTF-16 codes as one bit each: a set of 8 kB stays in the fastest memory while a text is gone through. */
export type CodeSet = Uint8Array;

/** The codes of `text`, to be asked with `hasCode`. */
export function codeSet(text: string): CodeSet {
  const codes = new Uint8Array(0x2000);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    codes[code >> 3] = (codes[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return codes;
}

/** NaN, the code of no place of a text, is in no set that lacks U+0000. */
export const hasCode = (codes: CodeSet, code: number): boolean => (((codes[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
