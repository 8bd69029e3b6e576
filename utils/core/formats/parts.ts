import { expandShortForms } from '../snippet-language/aliases';
import { quote } from '../snippet-language/braces';
import { BUILT_IN_NAMES } from '../snippet-language/names';
import { trimOf } from '../text/trim';

/** A body cut into what other programs have words for, too. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'field';
      readonly name: string;
      readonly fallback?: string;
      readonly choices?: readonly string[];
      readonly isLong?: boolean;
    }
  | { readonly kind: 'caret' | 'clipboard' | 'selection' | 'time' }
  /** Today, `days` later, in our date pattern. */
  | { readonly kind: 'date'; readonly pattern: string; readonly days?: number }
  | { readonly kind: 'include'; readonly name: string }
  | { readonly kind: 'counter'; readonly name: string }
  /** What only our language can say, as it stands. */
  | { readonly kind: 'code'; readonly source: string };

export const text = (value: string): Part => ({ kind: 'text', text: value });

/** The body that these parts make. Texts are written so that nothing in them is taken for a placeholder. */
export function fromParts(parts: readonly Part[]): string {
  const joined = joinTexts(parts);
  return joined.map((part, index) => write(part, joined[index + 1])).join('');
}

function joinTexts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = text(last.text + part.text);
    else joined.push(part);
  }
  return joined;
}

function write(part: Part, next: Part | undefined): string {
  switch (part.kind) {
    case 'text':
      return writeText(part.text, next !== undefined);
    case 'field':
      return writeField(part);
    case 'caret':
      return '{{ 光标 }}';
    case 'clipboard':
      return '{{ 剪贴板 }}';
    case 'selection':
      return '{{ selection }}';
    case 'time':
      return '{{ 现在 }}';
    case 'date':
      return writeDate(part.pattern, part.days ?? 0);
    case 'include':
      return `{% 片段 ${quote(part.name)} %}`;
    case 'counter':
      return `{{ ${part.name} | 计数: 1 }}`;
    case 'code':
      return part.source;
    default:
      return part satisfies never;
  }
}

function writeField({ name, fallback, choices, isLong }: Extract<Part, { kind: 'field' }>): string {
  const filters = [
    ...(isLong === true ? [' | 填写: "长文"'] : []),
    ...(choices === undefined ? [] : [` | 选项: ${choices.map(oneLine).map(quote).join(', ')}`]),
    ...(fallback === undefined ? [] : [` | 默认: ${quote(oneLine(fallback))}`]),
  ];
  return `{{ ${name}${filters.join('')} }}`;
}

const oneLine = (value: string): string => value.replace(/\s*\n\s*/g, ' ');

function writeDate(pattern: string, days: number): string {
  const added = days === 0 ? '' : ` | 加天: ${days}`;
  return `{{ 今天${added}${pattern === 'YYYY年M月D日' ? '' : ` | 日期: ${quote(pattern)}`} }}`;
}

const PLACEHOLDER_LIKE = /\{\{|\{%|\{([^{}\n]+)\}/g;

function writeText(value: string, isFollowed: boolean): string {
  const escaped = value.replace(PLACEHOLDER_LIKE, (found, inner: string | undefined) =>
    inner === undefined || expandShortForms(found) !== found || /^(?:片段|snippet):/.test(inner)
      ? `{{ ${quote(found)} }}`
      : found,
  );
  return isFollowed && escaped.endsWith('{') ? `${escaped.slice(0, -1)}{{ "{" }}` : escaped;
}

/** Words of the language that cannot be names. */
const RESERVED = new Set(['and', 'or', 'not', 'contains', 'true', 'false', 'nil', 'null', 'empty', 'blank', 'forloop']);

/** A name in our language for what another program calls `raw`. */
export function toFieldName(raw: string): string {
  const name = trimOf(raw.normalize('NFC').replace(/[^\p{L}\p{N}_（）-]+/gu, '_'), '_-').slice(0, 40);
  if (name === '') return '内容';
  if (/^[\d-]+$/.test(name)) return `内容${name}`;
  return RESERVED.has(name) || BUILT_IN_NAMES.has(name) || /^\d/.test(name) ? `_${name}` : name;
}
