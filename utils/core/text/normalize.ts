/** Folds what differs only in how it was typed, one character for one, so that offsets stay what they were. */
const FULL_WIDTH = /[\u00a0\u2002-\u200a\u3000\uff01-\uff5e]/g;
const SHIFT = 0xfee0;

/**
 * The text with full-width ASCII made half-width and every kind of space a plain one. The result has the same length:
 * an offset in it is an offset in `text`. Line breaks, 。 and 、 stay.
 */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, foldCharacter);
}

/** Tags of forum code around headings: [b], [/size], [align=center]. */
const FORUM_TAG =
  /\[\/?(?:b|i|u|s|size|color|font|backcolor|align|p|indent|center|left|right|h[1-6])(?:=[^\]\r\n\v\f\u2028\u2029]*)?\]/gi;

/** Width folded, and forum tags made spaces, which keeps every offset. */
export function foldMarkup(text: string): string {
  const folded = foldWidth(text);
  return folded.includes('[') ? folded.replace(FORUM_TAG, (tag) => ' '.repeat(tag.length)) : folded;
}

/** Folded, in lower case, without spaces: for comparing two pieces of text. Offsets are lost. */
export function toComparable(text: string): string {
  return foldWidth(text).toLowerCase().replace(/\s+/g, '');
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 ? String.fromCharCode(code - SHIFT) : ' ';
}
