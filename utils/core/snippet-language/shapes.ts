import type { Template, Token } from 'liquidjs';

/** What we need of a parsed value: `{{ operands | filter: args }}`. */
export interface ParsedValue {
  readonly postfix: readonly Token[];
  /** Liquid's own list: filters put in front of it run first. */
  readonly filters: ParsedFilter[];
}

export interface ParsedFilter {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** All templates with those inside them, in reading order. */
export function* walkTemplates(templates: readonly Template[]): Generator<Template> {
  for (const template of templates) {
    yield template;
    yield* walkTemplates(childrenOf(template));
  }
}

function childrenOf(template: Template): readonly Template[] {
  const children = template.children?.(false, true);
  for (let step = children?.next(); step; step = children?.next()) if (step.done) return step.value;
  return [];
}

/** The values a template prints or decides on. */
export function valuesOf(template: Template): readonly ParsedValue[] {
  return [...(template.arguments?.() ?? [])].map(asValue).filter((value) => value !== undefined);
}

function asValue(argument: unknown): ParsedValue | undefined {
  if (!isObject(argument) || !isObject(argument['initial'])) return undefined;
  const { filters, initial } = argument;
  const postfix = initial['postfix'];
  if (!Array.isArray(postfix) || !Array.isArray(filters)) return undefined;
  return { postfix, filters };
}

/** The name when the token is a plain name without properties. */
export function plainName(token: unknown): string | undefined {
  if (!isObject(token) || !Array.isArray(token['props'])) return undefined;
  const [property, ...more] = token['props'];
  if (more.length > 0 || token['variable'] !== undefined || !isObject(property)) return undefined;
  return typeof property['content'] === 'string' ? property['content'] : undefined;
}

/** The text of a quoted word or a number; undefined for anything computed. */
export function literalText(token: unknown): string | undefined {
  if (!isObject(token) || 'props' in token) return undefined;
  const content = token['content'];
  return typeof content === 'string' || typeof content === 'number' ? String(content) : undefined;
}

export const operatorOf = (token: object): unknown => ('operator' in token ? token.operator : undefined);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
