import { err, ok, type Result } from '../result';
import { OWNED_OR_BRACED } from './braces';
import type { SnippetProblem } from './problem';

/** The source of the snippet with this title or abbreviation. */
export type FindSnippet = (name: string) => string | undefined;

/** A source with other snippets written out in it. */
export interface Included {
  readonly source: string;
  /** Index: line of `source`, from 0. Value: the line of the original that it comes from, from 1. */
  readonly lines: readonly number[];
}

const MOST_DEPTH = 8;
const MOST_CHARACTERS = 200_000;

/** Every {片段:名称} and {% 片段 "名称" %} replaced by the source it names, and so on inside it; circles are refused. */
export function writeOutIncludes(source: string, find: FindSnippet): Result<Included, SnippetProblem> {
  const budget = { left: MOST_CHARACTERS };
  try {
    return ok(withLines(source, (name) => expand(name, find, [], budget)));
  } catch (error) {
    if (error instanceof IncludeFailure) return err(error.problem);
    throw error;
  }
}

/** The source with nothing where others are included. */
export const withoutIncludes = (source: string): string => replaceIncludes(source, () => '');

/** Names of the snippets that a source includes itself, in order. */
export function includedNames(source: string): readonly string[] {
  const names: string[] = [];
  replaceIncludes(source, (name) => {
    names.push(name);
    return '';
  });
  return names;
}

class IncludeFailure extends Error {
  problem: SnippetProblem;
  constructor(key: string, name: string) {
    super(key);
    this.problem = { message: { key, params: { name } }, line: 1 };
  }
}

function expand(name: string, find: FindSnippet, path: readonly string[], budget: { left: number }): string {
  if (path.includes(name)) throw new IncludeFailure('snippet.problem.include-cycle', [...path, name].join(' → '));
  const body = find(name);
  if (body === undefined) throw new IncludeFailure('snippet.problem.include-missing', name);
  budget.left -= body.length;
  if (path.length >= MOST_DEPTH || budget.left < 0) throw new IncludeFailure('snippet.problem.include-size', name);
  return replaceIncludes(body, (inner) => expand(inner, find, [...path, name], budget));
}

function withLines(source: string, include: (name: string) => string): Included {
  const lines: number[] = [];
  const texts = source.split('\n').map((_, index) => index + 1);
  let done = 0;
  const written = replaceIncludes(source, (name, start) => {
    const line = countLines(source, start);
    const body = atLine(line, () => include(name));
    lines.push(...texts.slice(done, line), ...Array<number>(countLines(body, body.length) - 1).fill(line));
    done = line;
    return body;
  });
  return { source: written, lines: [...lines, ...texts.slice(done)] };
}

function atLine<Value>(line: number, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof IncludeFailure) error.problem = { ...error.problem, line };
    throw error;
  }
}

const countLines = (text: string, end: number): number => text.slice(0, end).split('\n').length;

const TAG = /^\{%-?\s*(?:片段|snippet)\s+(?:"([^"\n]+)"|'([^'\n]+)')\s*-?%\}$/;

function replaceIncludes(source: string, replacement: (name: string, start: number) => string): string {
  return source.replace(OWNED_OR_BRACED, (whole: string, inner: string | undefined, start: number) => {
    const name = inner === undefined ? tagName(whole) : /^(?:片段|snippet):(.+)$/.exec(inner)?.[1]?.trim();
    return name === undefined || name === '' ? whole : replacement(name, start);
  });
}

function tagName(tag: string): string | undefined {
  const match = TAG.exec(tag);
  return match?.[1] ?? match?.[2];
}
