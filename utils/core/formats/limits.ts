import { err, ok, type Result } from '../result';
import type { FormatFailure } from './model';

/** Enough for the largest libraries people have; more would hold up the page. In UTF-16 code units. */
const MOST_TEXT = 30_000_000;
/** Parsers call themselves once per level. */
const MOST_DEPTH = 200;
/** Of one snippet: a book chapter. */
export const MOST_BODY = 200_000;
export const MOST_ITEMS = 200_000;

/** The text when a parser may see it. */
export function checkSize(text: string): Result<string, FormatFailure> {
  if (text.length > MOST_TEXT) return err({ code: 'too-big' });
  return nesting(text) > MOST_DEPTH ? err({ code: 'too-deep' }) : ok(text);
}

/** The deepest nesting of brackets, those in double-quoted strings not counted; never too small for JSON. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isQuoted) {
      if (code === 92) index += 1;
      else if (code === 34 || code === 10) isQuoted = false;
    } else if (code === 34) isQuoted = true;
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
  }
  return deepest;
}
