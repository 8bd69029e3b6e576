import { decode } from './xml';

/** The words of an HTML fragment, paragraphs and breaks as line ends; formatting is lost. */
export function htmlToText(html: string): string {
  const lines = html
    .replace(/\r\n?|\n/g, ' ')
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr|blockquote)\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/gi, '\u00a0');
  return decode(lines)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n+$/, '');
}

/** Whether a text is written in HTML. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:p|br|div|span|b|i|strong|em|ul|ol|li|h[1-6]|a)\b[^>]*>/i.test(text);
