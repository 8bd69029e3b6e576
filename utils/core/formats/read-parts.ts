import { expandShortForms } from '../snippet-language/aliases';
import { OWNED_OR_BRACED } from '../snippet-language/braces';
import { BUILT_IN_NAMES, CLIPBOARD_NAMES } from '../snippet-language/names';
import { type Part, text } from './parts';

/** A body cut into parts, for writers of other formats; what they have no word for is 'code'. */
export function toParts(body: string): readonly Part[] {
  const source = expandShortForms(body);
  const parts: Part[] = [];
  let done = 0;
  for (const match of source.matchAll(new RegExp(OWNED_OR_BRACED.source, 'g'))) {
    const part = match[1] === undefined ? readOwned(match[0]) : readIncludeBrace(match[1]);
    if (part === undefined) continue;
    if (match.index > done) parts.push(text(source.slice(done, match.index)));
    parts.push(part);
    done = match.index + match[0].length;
  }
  if (done < source.length) parts.push(text(source.slice(done)));
  return parts;
}

function readIncludeBrace(inner: string): Part | undefined {
  const name = /^(?:片段|snippet):(.+)$/.exec(inner)?.[1]?.trim();
  return name === undefined ? undefined : { kind: 'include', name };
}

function readOwned(source: string): Part {
  const raw = /^\{%-?\s*raw\s*-?%\}([\s\S]*)\{%-?\s*endraw\s*-?%\}$/.exec(source);
  if (raw) return text(raw[1] ?? '');
  const include = /^\{%-?\s*(?:片段|snippet)\s+"([^"\n]+)"\s*-?%\}$/.exec(source);
  if (include) return { kind: 'include', name: unquote(`"${include[1]}"`) };
  const inner = /^\{\{(?!-)([\s\S]*?[^-])\}\}$/.exec(source)?.[1]?.trim();
  return (inner === undefined ? undefined : readOutput(inner)) ?? { kind: 'code', source };
}

const STRING = '"(?:[^"\\\\]|\\\\.)*"';
const LITERAL = new RegExp(`^${STRING}$`);
const NAME = '[\\p{L}\\p{N}_（）-]+';
const OUTPUT = new RegExp(
  `^(${NAME})((?:\\s*\\|\\s*${NAME}(?:\\s*:\\s*(?:${STRING}|-?\\d+)(?:\\s*,\\s*${STRING})*)?)*)$`,
  'u',
);
const FILTER = new RegExp(`\\|\\s*(${NAME})(?:\\s*:\\s*((?:${STRING}|-?\\d+)(?:\\s*,\\s*${STRING})*))?`, 'gu');

interface Filter {
  readonly name: string;
  readonly args: readonly string[];
}

function readOutput(inner: string): Part | undefined {
  if (LITERAL.test(inner)) return text(unquote(inner));
  const match = OUTPUT.exec(inner);
  if (!match) return undefined;
  const [, name = '', tail = ''] = match;
  const filters = [...tail.matchAll(FILTER)].map(([, filter = '', args = '']) => ({
    name: OUR_NAMES[filter] ?? filter,
    args: [...args.matchAll(new RegExp(`${STRING}|-?\\d+`, 'g'))].map(([arg]) => unquote(arg)),
  }));
  return readKnown(name, filters) ?? readField(name, filters);
}

const OUR_NAMES: Readonly<Record<string, string>> = {
  default: '默认',
  choices: '选项',
  date: '日期',
  add_days: '加天',
  input: '填写',
  counter: '计数',
};

const SINGLE: Readonly<Record<string, Extract<Part['kind'], 'caret' | 'selection' | 'time'>>> = {
  光标: 'caret',
  cursor: 'caret',
  selection: 'selection',
  现在: 'time',
  current_time: 'time',
};

function readKnown(name: string, filters: readonly Filter[]): Part | undefined {
  const single = Object.hasOwn(SINGLE, name) ? SINGLE[name] : undefined;
  if (filters.length === 0 && single !== undefined) return { kind: single };
  if (filters.length === 0 && CLIPBOARD_NAMES.has(name)) return { kind: 'clipboard' };
  if (name === '今天') return readDate(filters, 'YYYY年M月D日');
  if (name === 'today') return readDate(filters, 'YYYY-MM-DD');
  return undefined;
}

function readDate(filters: readonly Filter[], plain: string): Part | undefined {
  const allowed = filters.every(({ name, args }) => (name === '加天' || name === '日期') && args.length === 1);
  if (!allowed || new Set(filters.map(({ name }) => name)).size < filters.length || filters[1]?.name === '加天')
    return undefined;
  const pattern = filters.find(({ name }) => name === '日期')?.args[0];
  const days = Number(filters.find(({ name }) => name === '加天')?.args[0] ?? 0);
  // After counting days, Liquid has the Chinese form of the date in hand.
  const written = pattern ?? (days === 0 ? plain : 'YYYY年M月D日');
  return { kind: 'date', pattern: written, ...(days === 0 ? {} : { days }) };
}

function readField(name: string, filters: readonly Filter[]): Part | undefined {
  if (BUILT_IN_NAMES.has(name) || CLIPBOARD_NAMES.has(name)) return undefined;
  const [only] = filters;
  if (only?.name === '计数' && filters.length === 1) return { kind: 'counter', name };
  const isPlain = filters.every(({ name: filter }) => filter === '默认' || filter === '选项' || filter === '填写');
  const input = filters.find(({ name: filter }) => filter === '填写')?.args[0];
  if (!isPlain || (input !== undefined && input !== '长文' && input !== 'long')) return undefined;
  const fallback = filters.find(({ name: filter }) => filter === '默认')?.args[0];
  const choices = filters.find(({ name: filter }) => filter === '选项')?.args;
  return {
    kind: 'field',
    name,
    ...(fallback === undefined ? {} : { fallback }),
    ...(choices === undefined ? {} : { choices }),
    ...(input === undefined ? {} : { isLong: true }),
  };
}

const unquote = (literal: string): string =>
  literal.startsWith('"') ? literal.slice(1, -1).replace(/\\(.)/gs, '$1') : literal;
