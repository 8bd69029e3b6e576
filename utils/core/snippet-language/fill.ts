import type { Template } from 'liquidjs';
import { err, ok, type Result } from '../result';
import { engine, MARK_FILTER, renderTemplates } from './engine';
import { checkSnippet, type FindSnippet, type SnippetField } from './fields';
import { isBlank } from './filters';
import { MOST_CHARACTERS } from './growth';
import { clean, takeMarks } from './marks';
import { builtInValues, type FillContext } from './names';
import { atLine, type SnippetProblem } from './problem';
import { type ParsedFilter, plainName, valuesOf, walkTemplates } from './shapes';

export type { FillContext } from './names';

/** Text ready to insert. Offsets are UTF-16 code units of `text`. */
export interface FilledSnippet {
  readonly text: string;
  /** Where the caret goes: {{ 光标 }}. */
  readonly caret?: number;
  /** Fields without an answer; each reads 【name】 in the text. */
  readonly unfilled: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The snippet with `values` (field name → answer) put in. A blank answer takes the field's default, or stays visible as
 * 【name】. The text holds no characters that cannot be seen, whatever came in. `find` gives the snippets it includes.
 */
export function fillSnippet(
  source: string,
  values: Readonly<Record<string, string>>,
  context: FillContext,
  find?: FindSnippet,
): Result<FilledSnippet, SnippetProblem> {
  const checked = checkSnippet(source, find);
  if (!checked.ok) return checked;
  const { templates, fields, lines } = checked.value;
  markMissingFields(templates, fields);
  const scope = Object.fromEntries(fields.map((field) => [field.name, answerFor(field, values)]));
  const rendered = renderTemplates(templates, { ...scope, ...builtInValues(context) });
  if (!rendered.ok) return err(atLine(rendered.failure, lines));
  if (rendered.value.length > MOST_CHARACTERS) return err({ message: { key: 'snippet.problem.limit' }, line: 1 });
  return ok(takeMarks(rendered.value));
}

function answerFor(field: SnippetField, values: Readonly<Record<string, string>>): string | undefined {
  const given = Object.hasOwn(values, field.name) ? clean(values[field.name] ?? '') : '';
  const answer = isBlank(given) && field.kind !== 'toggle' ? field.defaultValue : given;
  return isBlank(answer) ? undefined : answer;
}

/** Conditions see a field without an answer as nothing; only printing or assigning it makes it visible. */
function markMissingFields(templates: readonly Template[], fields: readonly SnippetField[]): void {
  const names = new Set(fields.filter(({ kind }) => kind !== 'toggle').map(({ name }) => name));
  for (const template of walkTemplates(templates)) {
    if (!/^\{\{|^\{%-?\s*assign\b/.test(template.token.getText())) continue;
    for (const { postfix, filters } of valuesOf(template)) {
      const name = postfix.length === 1 ? plainName(postfix[0]) : undefined;
      if (name !== undefined && names.has(name)) filters.unshift(...markFilter(name));
    }
  }
}

function markFilter(name: string): readonly ParsedFilter[] {
  const quoted = name.replace(/[\\"]/g, '\\$&');
  return engine.parse(`{{ x | ${MARK_FILTER}: "${quoted}" }}`).flatMap(valuesOf)[0]?.filters.slice(0, 1) ?? [];
}
