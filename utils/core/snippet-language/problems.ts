import { OWNED_OR_BRACED } from './braces';
import { brokenTags, type Stretch } from './broken-tags';
import { checkSnippet, type FindSnippet } from './fields';
import type { SnippetProblem } from './problem';

/** A problem with the place to underline, in UTF-16 code units of the source. */
export interface PlacedProblem extends SnippetProblem {
  readonly start: number;
  readonly end: number;
}

/** More would not be read; the first are repaired first. */
const MOST_PROBLEMS = 20;

/**
 * What is wrong in a source, for its editor, in the order of its lines; empty when nothing is. Without `find`, includes are
 * not looked into. What has a fault is taken out for the rest to be checked: a field, or a tag with its parts and its end.
 */
export function snippetProblems(source: string, find?: FindSnippet): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const look = find ?? (() => '');
  let left = source;
  while (problems.length < MOST_PROBLEMS) {
    const checked = checkSnippet(left, look);
    if (checked.ok) break;
    const problem = place(left, checked.failure);
    problems.push(problem);
    const rest = withoutCause(left, problem, checked.failure, look);
    if (rest === undefined) break;
    left = rest;
  }
  return problems.sort((a, b) => a.start - b.start);
}

/** The source without what the problem lies in; undefined when nothing can be told from the rest. */
function withoutCause(
  source: string,
  placed: PlacedProblem,
  failure: SnippetProblem,
  find: FindSnippet,
): string | undefined {
  const field = causeOf(source, placed, find);
  if (field) return blanked(source, field);
  for (const stretches of brokenTags(source, placed)) {
    const rest = stretches.reduce(blanked, source);
    const checked = checkSnippet(rest, find);
    if (checked.ok || !isSame(checked.failure, failure)) return rest;
  }
  return undefined;
}

const isSame = (one: SnippetProblem, other: SnippetProblem) =>
  one.line === other.line &&
  one.message.key === other.message.key &&
  one.message.params?.['name'] === other.message.params?.['name'];

/** The field that the problem lies in, where it is a field's. */
function causeOf(source: string, problem: PlacedProblem, find: FindSnippet): Stretch | undefined {
  const outputs = [...source.matchAll(OWNED_OR_BRACED)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ text, start, end }) => !text.startsWith('{%') && start < problem.end && end > problem.start);
  return outputs.find(({ text }) => !checkSnippet(text, find).ok);
}

/** As long as before, so that places stay. */
function blanked(source: string, { start, end }: Stretch): string {
  return source.slice(0, start) + source.slice(start, end).replace(/[^\n]/g, ' ') + source.slice(end);
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
