import type { TextRange } from './segment';

/** Whether nothing is left on the line, or lines, of a selection once it is replaced. */
export function standsOnEmptyLine(text: string, { start, end }: TextRange): boolean {
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
}
