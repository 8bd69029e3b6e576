import type { Template, Token, Variable } from 'liquidjs';
import { err, ok, type Result } from '../result';
import type { MessageRef } from '../rules/rule';
import { engine, parseSource } from './engine';
import { BUILT_IN_NAMES, PAGE_PROPERTIES } from './names';
import type { SnippetProblem } from './problem';
import { literalText, operatorOf, type ParsedValue, plainName, valuesOf, walkTemplates } from './shapes';

export type { SnippetProblem } from './problem';

/** Something to ask the person for before a snippet is inserted. */
export interface SnippetField {
  readonly name: string;
  readonly kind: 'text' | 'choice';
  readonly defaultValue?: string;
  readonly choices?: readonly string[];
}

export interface CheckedSnippet {
  readonly templates: Template[];
  readonly fields: readonly SnippetField[];
}

/** The fields to ask for, in the order of their first appearance; names such as 今天 are known and not asked. */
export function snippetFields(source: string): Result<readonly SnippetField[], SnippetProblem> {
  const checked = checkSnippet(source);
  return checked.ok ? ok(checked.value.fields) : checked;
}

/** Parsed source with its fields, or the first problem in it. */
export function checkSnippet(source: string): Result<CheckedSnippet, SnippetProblem> {
  const parsed = parseSource(source);
  if (!parsed.ok) return parsed;
  const templates = parsed.value;
  const variables = globalVariables(templates);
  const problem = findSplitName(templates) ?? findBadName(variables);
  if (problem) return err(problem);
  const values = [...walkTemplates(templates)].flatMap(valuesOf);
  return ok({ templates, fields: namesToAsk(variables).map((name) => toField(name, values)) });
}

function globalVariables(templates: Template[]): readonly Variable[] {
  const variables = Object.values(engine.analyzeSync(templates, { partials: false }).globals).flat();
  return variables.sort((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
}

const rootOf = ({ segments }: Variable): string => String(segments[0]);

function namesToAsk(variables: readonly Variable[]): readonly string[] {
  return [...new Set(variables.map(rootOf))].filter((name) => !BUILT_IN_NAMES.has(name));
}

function toField(name: string, values: readonly ParsedValue[]): SnippetField {
  const filters = values.filter(({ postfix }) => plainName(postfix[0]) === name).flatMap((value) => value.filters);
  const argumentsOf = (names: readonly string[]) => filters.find((filter) => names.includes(filter.name))?.args ?? [];
  const [defaultValue] = argumentsOf(['default', '默认']).map(literalText);
  const choices = argumentsOf(['choices', '选项'])
    .map(literalText)
    .filter((choice) => choice !== undefined);
  const withDefault = defaultValue === undefined ? {} : { defaultValue };
  return choices.length > 0
    ? { name, kind: 'choice', choices, ...withDefault }
    : { name, kind: 'text', ...withDefault };
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
  if (name === 'page') {
    const isKnown = variable.segments.length === 2 && PAGE_PROPERTIES.has(String(variable.segments[1]));
    return isKnown ? undefined : { key: 'snippet.problem.property', params: { name: path } };
  }
  return variable.segments.length === 1 ? undefined : { key: 'snippet.problem.property', params: { name: path } };
}

const lineOf = (token: Token): number => token.getPosition()[0] ?? 1;
