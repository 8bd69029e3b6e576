import { type Part, text } from './parts';

/** Token of another program → ours; 'time' for the time of day, undefined for what we cannot write. */
type Tokens = Readonly<Record<string, string>>;

const STRFTIME: Tokens = {
  '%Y': 'YYYY',
  '%y': 'YY',
  '%m': 'MM',
  '%-m': 'M',
  '%d': 'DD',
  '%-d': 'D',
  '%e': 'D',
  '%A': '星期X',
  '%a': '周X',
  '%F': 'YYYY-MM-DD',
  '%H:%M': 'time',
  '%H:%M:%S': 'time',
  '%R': 'time',
  '%T': 'time',
};
const UNICODE: Tokens = {
  YYYY: 'YYYY',
  yyyy: 'YYYY',
  YY: 'YY',
  yy: 'YY',
  MM: 'MM',
  M: 'M',
  DD: 'DD',
  dd: 'DD',
  D: 'D',
  d: 'D',
  dddd: '星期X',
  EEEE: '星期X',
  ddd: '周X',
  EEE: '周X',
  'HH:mm': 'time',
  'HH:mm:ss': 'time',
  'H:mm': 'time',
};

/** The parts of a date pattern of strftime: '%Y年%m月%d日 %H:%M'. Undefined: it asks for what we cannot write. */
export const fromStrftime = (pattern: string, days = 0): readonly Part[] | undefined =>
  convert(pattern, /%H:%M:%S|%H:%M|%-?[A-Za-z]/g, STRFTIME, days);

/** The parts of a date pattern of Unicode or moment.js: 'YYYY-MM-DD HH:mm', with [words] or 'words' as they stand. */
export const fromUnicode = (pattern: string, days = 0): readonly Part[] | undefined =>
  convert(pattern, /\[[^\]]*\]|'[^']*'|HH?:mm(?::ss)?|([A-Za-z])\1*/g, UNICODE, days);

function convert(pattern: string, token: RegExp, tokens: Tokens, days: number): readonly Part[] | undefined {
  const parts: Part[] = [];
  const addDate = (piece: string) => {
    const last = parts.at(-1);
    if (last?.kind === 'date') parts[parts.length - 1] = { ...last, pattern: last.pattern + piece };
    else parts.push({ kind: 'date', pattern: piece, ...(days === 0 ? {} : { days }) });
  };
  const addText = (words: string) => {
    if (words === '') return;
    if (parts.at(-1)?.kind === 'date' && !/[A-Za-zX]|星期|周/.test(words)) addDate(words);
    else parts.push(text(words));
  };
  let done = 0;
  for (const match of pattern.matchAll(token)) {
    addText(pattern.slice(done, match.index));
    done = match.index + match[0].length;
    const ours = Object.hasOwn(tokens, match[0]) ? tokens[match[0]] : undefined;
    if (/^[['].*[\]']$/.test(match[0])) addText(match[0].slice(1, -1));
    else if (ours === undefined) return undefined;
    else if (ours === 'time') parts.push({ kind: 'time' });
    else addDate(ours);
  }
  addText(pattern.slice(done));
  return parts;
}

const TO_STRFTIME: Tokens = { YYYY: '%Y', YY: '%y', MM: '%m', M: '%-m', DD: '%d', D: '%-d', 星期X: '%A', 周X: '%a' };

/** Our date pattern in strftime. */
export const toStrftime = (pattern: string): string =>
  pattern.replace(/%/g, '%%').replace(OURS, (token) => TO_STRFTIME[token] ?? token);

const TO_UNICODE: Tokens = { 星期X: 'dddd', 周X: 'ddd' };

/** Our date pattern in the letters of moment.js. */
export const toUnicode = (pattern: string): string => pattern.replace(OURS, (token) => TO_UNICODE[token] ?? token);

const OURS = /YYYY|YY|MM?|DD?|星期X|周X/g;
