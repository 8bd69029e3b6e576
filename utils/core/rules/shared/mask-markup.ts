/**
 * `text` with everything that is markup or address rather than prose replaced, unit by unit, by U+FFFC, so that offsets stay:
 * fenced and inline code, comments, HTML and BBCode tags, addresses, the targets of Markdown links.
 * The words inside tags and links stay.
 */
export function maskMarkup(text: string): string {
  const known = latest.find((one) => one.text === text);
  if (known !== undefined) return known.masked;
  const masked = MARKUP.reduce(
    (masked, { sign, pattern }) => (masked.includes(sign) ? masked.replace(pattern, blank) : masked),
    text,
  );
  latest = [{ text, masked }, ...latest.slice(0, 1)];
  return masked;
}

/** A dozen rules ask for the same text one after the other, and about the lines of it that have changed in between. */
let latest: readonly { readonly text: string; readonly masked: string }[] = [];

/** What masked units look like; never part of a word. */
export const MASK = '\ufffc';

/** Every pattern is linear: what opens is searched for its end at most as far as the next thing that opens. */
const MARKUP: readonly { readonly sign: string; readonly pattern: RegExp }[] = [
  // fenced code; an unclosed fence is left alone
  ...['```', '~~~'].map((sign) => ({
    sign,
    pattern: /^(`{3,}|~{3,})[^\n]*\n(?:(?!\1)[^\n]*\n)*\1[^\n]*$/gm,
  })),
  { sign: '`', pattern: /`[^`\n]+`/g },
  { sign: '<!--', pattern: /<!--(?:(?!<!--)[\s\S])*?-->/g },
  { sign: '[/', pattern: /\[code\](?:(?!\[code\])[\s\S])*?\[\/code\]/gi },
  { sign: '<', pattern: /<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?\/?>/gi },
  { sign: '[', pattern: /\[\/?(?:[a-z][\w-]*|\*)(?:=[^[\]\n]*)?\]/gi }, // BBCode, with forum extensions nobody can list
  { sign: '](', pattern: /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s"[^"\n]*")?\)/g }, // [text](target)
  // An address may hold a pair of brackets; a lone closing one belongs to the sentence.
  ...['://', 'ww.', 'WW.'].map((sign) => ({
    sign,
    pattern: /\b(?:https?:\/\/|www\.)(?:\([^\s()]*\)|[^\s<>"'()，。；、（）《》“”【】])+/gi,
  })),
  { sign: '@', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g },
];

/** Whether markup of this text may reach over the end of a line. */
export const linesAcross = (text: string): boolean =>
  ['```', '~~~', '<', ']('].some((sign) => text.includes(sign)) || (text.includes('[/') && /\[\/code\]/i.test(text));

/** Line breaks stay, so that lines stay lines. */
const blank = (found: string): string => found.replace(/[^\n]/g, MASK);
