import { trimEndOf } from '../text/trim';
import { decode } from './xml';

/** The words of an HTML fragment, paragraphs and breaks as line ends; formatting is lost. */
export function htmlToText(html: string): string {
  const lines = html
    .replace(/\r\n?|\n/g, ' ')
    // What is never closed goes on to the end, as in browsers; a pattern that looked for an end again and again would not.
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr|blockquote)\s*>/gi, '\n');
  const text = decode(dropTags(lines).replace(/&nbsp;/gi, '\u00a0'))
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n');
  return trimEndOf(text, '\n');
}

/** After the last `>` no tag begins. */
function dropTags(html: string): string {
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end).replace(/<[^>]*>/g, '') + html.slice(end);
}

/** Whether a text is written in HTML. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:p|br|div|span|b|i|strong|em|ul|ol|li|h[1-6]|a)\b[^<>]*>/i.test(text);
