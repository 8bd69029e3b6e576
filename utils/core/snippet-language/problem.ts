import type { MessageRef } from '../rules/rule';

/** What is wrong in a snippet's source, for its editor. `line` counts from 1. */
export interface SnippetProblem {
  readonly message: MessageRef;
  readonly line: number;
}

/** The problem at the line that the one it names comes from. */
export function atLine(problem: SnippetProblem, lines: readonly number[]): SnippetProblem {
  return { ...problem, line: lines[problem.line - 1] ?? problem.line };
}

/** Thrown inside a filter that cannot work on the value it got; `engine.ts` turns it into a SnippetProblem. */
export class FilterFailure extends Error {
  readonly ref: MessageRef;
  constructor(ref: MessageRef) {
    super(ref.key);
    this.ref = ref;
  }
}

/** The problem that an error thrown by LiquidJS stands for. Anything else is a bug and is thrown on. */
export function toProblem(error: unknown): SnippetProblem {
  if (!(error instanceof Error)) throw error;
  const line = lineOf(error);
  if (line === undefined) throw error;
  const cause = 'originalError' in error ? error.originalError : undefined;
  return { message: cause instanceof FilterFailure ? cause.ref : messageOf(error.message), line };
}

/** Wordings of LiquidJS 10.30.1, first match wins; a capture becomes the parameter `name`. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/undefined filter: (\S+?)(?:, line|$)/, 'snippet.problem.filter'],
  [/tag "([^"]*)" not found/, 'snippet.problem.tag'],
  [/limit exceeded/, 'snippet.problem.limit'],
  [/(?:output|tag) ".*" not closed|raw .*not closed/s, 'snippet.problem.unclosed'],
  [/tag \{% ?(\S+)[\s\S]* not closed/, 'snippet.problem.block-open'],
  [/unexpected character "[“”‘’]/, 'snippet.problem.quotes'],
  [/invalid value expression: ""/, 'snippet.problem.empty'],
];

function messageOf(text: string): MessageRef {
  for (const [pattern, key] of WORDINGS) {
    const match = pattern.exec(text);
    if (match) return match[1] === undefined ? { key } : { key, params: { name: match[1] } };
  }
  return { key: 'snippet.problem.syntax' };
}

function lineOf(error: Error): number | undefined {
  const line = /line:(\d+)/.exec(error.message)?.[1];
  if (line !== undefined) return Number(line);
  return /limit exceeded/.test(error.message) ? 1 : undefined;
}
