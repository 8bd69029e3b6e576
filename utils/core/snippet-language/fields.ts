import type { Template, Token, Variable } from 'liquidjs';
import { err, ok, type Result } from '../result';
import type { MessageRef } from '../rules/rule';
import { engine, parseSource } from './engine';
import { describeField, type SeenValue, type SnippetField } from './field-kinds';
import { type FindSnippet, includedNames, withoutIncludes, writeOutIncludes } from './includes';
import { BUILT_IN_NAMES, PROPERTIES } from './names';
import { atLine, type SnippetProblem } from './problem';
import { operatorOf, type ParsedValue, valuesOf, walkTemplates } from './shapes';

export type { FieldKind, SnippetField } from './field-kinds';
export type { FindSnippet } from './includes';
export type { SnippetProblem } from './problem';

export interface CheckedSnippet {
  readonly templates: Template[];
  readonly fields: readonly SnippetField[];
  /** Line of what was parsed, from 0 → line of the source, from 1. */
  readonly lines: readonly number[];
}

/**
 * The fields to ask for, in the order of their first appearance; names such as 今天 are known and not asked.
 * Without `find`, other snippets that are included are passed over.
 */
export function snippetFields(source: string, find?: FindSnippet): Result<readonly SnippetField[], SnippetProblem> {
  const checked = checkSnippet(find === undefined ? withoutIncludes(source) : source, find);
  return checked.ok ? ok(checked.value.fields) : checked;
}

/** Parsed source with its fields, or the first problem in it. */
export function checkSnippet(source: string, find: FindSnippet = nowhere): Result<CheckedSnippet, SnippetProblem> {
  const written = writeOutIncludes(source, find);
  if (!written.ok) return written;
  const { source: whole, lines } = written.value;
  const parsed = parseChecked(whole);
  if (!parsed.ok) return err(whole === source ? parsed.failure : blame(source, find, atLine(parsed.failure, lines)));
  return ok({ ...parsed.value, lines });
}

const nowhere: FindSnippet = () => undefined;

/** The problem in terms of the source: its own, or the snippet it includes that has it. */
function blame(source: string, find: FindSnippet, problem: SnippetProblem): SnippetProblem {
  const own = parseChecked(withoutIncludes(source));
  if (!own.ok) return own.failure;
  const name = includedNames(source).find((included) => !checkSnippet(find(included) ?? '', find).ok);
  if (name === undefined) return problem;
  return { message: { key: 'snippet.problem.include-broken', params: { name } }, line: problem.line };
}

function parseChecked(source: string): Result<Omit<CheckedSnippet, 'lines'>, SnippetProblem> {
  const parsed = parseSource(source);
  if (!parsed.ok) return parsed;
  const templates = parsed.value;
  if (countNames(templates) > MOST_NAMES) return err({ message: { key: 'snippet.problem.limit' }, line: 1 });
  const variables = globalVariables(templates);
  const problem = findSplitName(templates) ?? findBadName(variables);
  if (problem) return err(problem);
  const seen = [...walkTemplates(templates)].flatMap(seenValues);
  const fields = namesToAsk(variables).map((name) =>
    describeField(
      name,
      seen,
      variables.filter((variable) => rootOf(variable) === name),
    ),
  );
  return ok({ templates, fields });
}

/** LiquidJS counts the lines before each name anew: a page of conditions took it forty seconds. */
const MOST_NAMES = 5_000;

function countNames(templates: readonly Template[]): number {
  const sizeOf = ({ postfix, filters }: ParsedValue) =>
    filters.reduce((sum, { args }) => sum + 1 + args.length, postfix.length);
  return [...walkTemplates(templates)].flatMap(valuesOf).reduce((sum, value) => sum + sizeOf(value), 0);
}

function seenValues(template: Template): readonly SeenValue[] {
  const isCondition = /^\{%-?\s*(?:if|unless)\b/.test(template.token.getText());
  return valuesOf(template).map((value) => ({ value, isCondition }));
}

function globalVariables(templates: Template[]): readonly Variable[] {
  const variables = Object.values(engine.analyzeSync(templates, { partials: false }).globals).flat();
  return variables.sort((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
}

const rootOf = ({ segments }: Variable): string => String(segments[0]);

function namesToAsk(variables: readonly Variable[]): readonly string[] {
  return [...new Set(variables.map(rootOf))].filter((name) => !BUILT_IN_NAMES.has(name));
}

/** LiquidJS reads `{{ 单位 名称 }}` as 单位 and drops the rest without a word. */
function findSplitName(templates: readonly Template[]): SnippetProblem | undefined {
  for (const template of walkTemplates(templates)) {
    for (const { postfix } of valuesOf(template)) {
      const message = splitNameMessage(postfix);
      if (message) return { message, line: lineOf(template.token) };
    }
  }
  return undefined;
}

function splitNameMessage(postfix: readonly Token[]): MessageRef | undefined {
  const operands = postfix.filter((token) => operatorOf(token) === undefined);
  const joining = postfix.filter((token) => !['not', undefined].includes(operatorOf(token) as string | undefined));
  if (operands.length <= joining.length + 1) return undefined;
  const [first, second] = operands.map((token) => token.getText());
  return { key: 'snippet.problem.space', params: { name: `${first} ${second}`, joined: `${first}${second}` } };
}

// Full-width punctuation is part of a name for LiquidJS; these signs show that a filter or a quote was meant.
const MEANT_AS_SYNTAX = /[：｜“”‘’，；]/;

function findBadName(variables: readonly Variable[]): SnippetProblem | undefined {
  for (const variable of variables) {
    const message = badNameMessage(variable);
    if (message) return { message, line: variable.location.row };
  }
  return undefined;
}

function badNameMessage(variable: Variable): MessageRef | undefined {
  const name = rootOf(variable);
  const path = variable.segments.map(String).join('.');
  if (MEANT_AS_SYNTAX.test(name)) return { key: 'snippet.problem.full-width', params: { name } };
  const properties = PROPERTIES.get(name);
  const isKnown = properties?.has(String(variable.segments[1])) === true && variable.segments.length === 2;
  const isPlain = properties === undefined && variable.segments.length === 1;
  return isKnown || isPlain ? undefined : { key: 'snippet.problem.property', params: { name: path } };
}

const lineOf = (token: Token): number => token.getPosition()[0] ?? 1;
