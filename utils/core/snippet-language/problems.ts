import { checkSnippet, type FindSnippet } from './fields';
import { withoutIncludes } from './includes';
import type { SnippetProblem } from './problem';

/** A problem with the place to underline, in UTF-16 code units of the source. */
export interface PlacedProblem extends SnippetProblem {
  readonly start: number;
  readonly end: number;
}

/** What is wrong in a source, for its editor; empty when nothing is. Without `find`, includes are not looked into. */
export function snippetProblems(source: string, find?: FindSnippet): readonly PlacedProblem[] {
  const checked = checkSnippet(find === undefined ? withoutIncludes(source) : source, find);
  return checked.ok ? [] : [place(source, checked.failure)];
}

function place(source: string, problem: SnippetProblem): PlacedProblem {
  const lines = source.split('\n');
  const index = Math.min(problem.line, lines.length) - 1;
  const line = lines[index] ?? '';
  const lineStart = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  const name = String(problem.message.params?.['name'] ?? '');
  const found = name === '' ? -1 : line.indexOf(name);
  if (found >= 0) return { ...problem, start: lineStart + found, end: lineStart + found + name.length };
  const indent = line.length - line.trimStart().length;
  return { ...problem, start: lineStart + indent, end: lineStart + line.length };
}
