/**
 * `text` with everything that is markup or address rather than prose replaced, unit by unit, by U+FFFC, so that offsets stay:
 * fenced and inline code, comments, HTML and BBCode tags, addresses, the targets of Markdown links.
 * The words inside tags and links stay.
 */
export function maskMarkup(text: string): string {
  if (latest.text !== text)
    latest = { text, masked: MARKUP.reduce((masked, pattern) => masked.replace(pattern, blank), text) };
  return latest.masked;
}

/** A dozen rules ask for the same text one after the other. */
let latest = { text: '', masked: '' };

/** What masked units look like; never part of a word. */
export const MASK = '\ufffc';

/** Every pattern is linear: what opens is searched for its end at most as far as the next thing that opens. */
const MARKUP: readonly RegExp[] = [
  /^(`{3,}|~{3,})[^\n]*\n(?:(?!\1)[^\n]*\n)*\1[^\n]*$/gm, // fenced code; an unclosed fence is left alone
  /`[^`\n]+`/g,
  /<!--(?:(?!<!--)[\s\S])*?-->/g,
  /\[code\](?:(?!\[code\])[\s\S])*?\[\/code\]/gi,
  /<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?\/?>/gi,
  /\[\/?(?:[a-z][\w-]*|\*)(?:=[^[\]\n]*)?\]/gi, // BBCode, with forum extensions nobody can list
  /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s"[^"\n]*")?\)/g, // [text](target)
  // An address may hold a pair of brackets; a lone closing one belongs to the sentence.
  /\b(?:https?:\/\/|www\.)(?:\([^\s()]*\)|[^\s<>"'()，。；、（）《》“”【】])+/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g,
];

/** Line breaks stay, so that lines stay lines. */
const blank = (found: string): string => found.replace(/[^\n]/g, MASK);
