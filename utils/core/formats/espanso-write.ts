import type { MessageRef } from '../rules/rule';
import { toStrftime } from './date-patterns';
import type { FormatSnippet, WrittenFile } from './model';
import type { Part } from './parts';
import { toParts } from './read-parts';
import { lost } from './translate';
import { writeYaml } from './yaml';

/** A match file. Fields become a form, dates and the clipboard variables. */
export function writeEspanso(snippets: readonly FormatSnippet[]): WrittenFile {
  const notes: MessageRef[] = [];
  const matches = snippets.map((snippet) => {
    const { title, abbreviation, tags, format, extras } = snippet;
    const body = new Body();
    const replace = toParts(snippet.body)
      .map((part) => body.write(part))
      .join('');
    if (body.hasCode) notes.push(lost('code', title));
    if (snippet.folder.length > 0) notes.push(lost('folder', title));
    const key = body.fields.size > 0 ? 'form' : format === 'markdown' ? 'markdown' : 'replace';
    return {
      ...extras?.['espanso'],
      trigger: abbreviation ?? `:${title}`,
      label: title,
      ...(tags.length === 0 ? {} : { search_terms: tags }),
      [key]: replace,
      ...(body.fields.size === 0 ? {} : { form_fields: Object.fromEntries(body.fields) }),
      ...(body.vars.length === 0 ? {} : { vars: body.vars }),
    };
  });
  return { text: writeYaml({ matches }), notes };
}

/** One match's text, collecting what it needs beside it. */
class Body {
  readonly fields = new Map<string, Readonly<Record<string, unknown>>>();
  readonly vars: Readonly<Record<string, unknown>>[] = [];
  hasCode = false;

  write(part: Part): string {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'field':
        return this.#field(part);
      case 'caret':
        return '$|$';
      case 'clipboard':
        return this.#variable('clipboard', undefined);
      case 'date': {
        const offset = (part.days ?? 0) * 86_400;
        return this.#variable('date', { format: toStrftime(part.pattern), ...(offset === 0 ? {} : { offset }) });
      }
      case 'time':
        return this.#variable('date', { format: '%H:%M' });
      case 'include':
        return this.#variable('match', { trigger: part.name });
      case 'counter':
        return this.#field({ kind: 'field', name: part.name });
      case 'selection':
        this.hasCode = true;
        return '{{ selection }}';
      case 'code':
        this.hasCode = true;
        return part.source;
      default:
        return part satisfies never;
    }
  }

  #field({ name, fallback, choices, isLong }: Extract<Part, { kind: 'field' }>): string {
    const known = this.fields.get(name);
    const control = {
      ...known,
      ...(choices === undefined ? {} : { type: 'choice', values: choices }),
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(isLong === true ? { multiline: true } : {}),
    };
    this.fields.set(name, control);
    return `[[${name}]]`;
  }

  #variable(type: string, params: Readonly<Record<string, unknown>> | undefined): string {
    const name = `${type}${this.vars.length + 1}`;
    this.vars.push({ name, type, ...(params === undefined ? {} : { params }) });
    return `{{${name}}}`;
  }
}
