import type { Part } from './parts';

const variable = (name: string): string => `\${${name}}`;

const DATE_TOKENS: Readonly<Record<string, string>> = {
  YYYY: variable('CURRENT_YEAR'),
  YY: variable('CURRENT_YEAR_SHORT'),
  MM: variable('CURRENT_MONTH'),
  M: variable('CURRENT_MONTH'),
  DD: variable('CURRENT_DATE'),
  D: variable('CURRENT_DATE'),
  星期X: variable('CURRENT_DAY_NAME'),
  周X: variable('CURRENT_DAY_NAME_SHORT'),
};

/** Parts as a body of VS Code; a field is called by its default, or else shows its name. */
export function writeVscodeBody(parts: readonly Part[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  return parts.map((part) => write(part, numberOf)).join('');
}

function write(part: Part, numberOf: (name: string) => number): string {
  switch (part.kind) {
    case 'text':
      return escapeText(part.text);
    case 'field':
      if (part.choices !== undefined) return `\${${numberOf(part.name)}|${part.choices.map(escapeChoice).join(',')}|}`;
      return `\${${numberOf(part.name)}:${escapeText(part.fallback ?? part.name)}}`;
    case 'counter':
      return `\${${numberOf(part.name)}:${escapeText(part.name)}}`;
    case 'caret':
      return '$0';
    case 'clipboard':
      return variable('CLIPBOARD');
    case 'selection':
      return variable('TM_SELECTED_TEXT');
    case 'time':
      return `${variable('CURRENT_HOUR')}:${variable('CURRENT_MINUTE')}`;
    case 'date':
      return part.pattern.replace(/YYYY|YY|MM?|DD?|星期X|周X/g, (token) => DATE_TOKENS[token] ?? token);
    case 'include':
      return escapeText(`{片段:${part.name}}`);
    case 'code':
      return escapeText(part.source);
    default:
      return part satisfies never;
  }
}

const escapeText = (value: string): string => value.replace(/[\\$}]/g, '\\$&');
const escapeChoice = (value: string): string => value.replace(/[\\,|]/g, '\\$&');
