/** Folds what differs only in how it was typed, one character for one, so that offsets stay what they were. */
const FULL_WIDTH = /[\u00a0\u2002-\u200a\u3000\uff01-\uff5e]/g;
const SHIFT = 0xfee0;

/**
 * The text with full-width ASCII made half-width and every kind of space a plain one. The result has the same length:
 * an offset in it is an offset in `text`. Line breaks, 。 and 、 stay.
 */
export function foldWidth(text: string): string {
  if (text.length < LONG) return text.replace(FULL_WIDTH, foldCharacter);
  if (latest.text !== text) latest = { text, folded: foldLong(text) };
  return latest.folded;
}

/** The structure of a long text and the references in it are read one after the other. */
let latest = { text: '', folded: '' };

function foldLong(text: string): string {
  const parts: string[] = []; // joined, and not added up: what comes of adding is slower to read, sign by sign
  for (let from = 0; from < text.length; from += LONG) {
    const count = Math.min(LONG, text.length - from);
    for (let at = 0; at < count; at++) codes[at] = foldCode(text.charCodeAt(from + at));
    parts.push(String.fromCharCode.apply(null, count === LONG ? codes : codes.slice(0, count)));
  }
  return parts.join('');
}

/** Texts from this length on are folded by codes, so many at a time: a call for each sign would take ten times as long. */
const LONG = 4096;
/** Filled anew for each part: arrays that are thrown away cost as much as the folding. */
const codes = new Array<number>(LONG).fill(0);

/** As `FULL_WIDTH`. */
function foldCode(code: number): number {
  if (code < 0xa0 || (code > 0x3000 && code < 0xff01)) return code; // nearly all
  if (code >= 0xff01) return code <= 0xff5e ? code - SHIFT : code;
  return code === 0xa0 || code === 0x3000 || (code >= 0x2002 && code <= 0x200a) ? 0x20 : code;
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
