import { err, ok, type Result } from '../result';
import type { MessageRef } from '../rules/rule';
import { trimEndOf } from '../text/trim';
import { type Translated, toEntry } from './entry';
import { checkSize } from './limits';
import type { Format, FormatFailure, FormatInput, FormatSnippet, ReadFile, ReadSnippet, WrittenFile } from './model';
import { type Part, text } from './parts';
import { toParts } from './read-parts';
import { onlyUsable } from './simple-json';
import { lost, type Meaning, translate, unknown } from './translate';

/** 搜狗输入法自定义短语 (phrases.ini): `编码,位置=短语`, several lines up to the next code. */
export const sogou: Format = {
  id: 'sogou',
  name: '搜狗自定义短语',
  extension: 'ini',
  detect: ({ name, text: content }) =>
    /phrases?.*\.ini$/i.test(name) || (KEY_LINE.test(content) && !/^\s*[[{<]/.test(content)),
  read,
  write,
};

const KEY_LINE = /^[A-Za-z0-9]{1,21},\d{1,2}=/m;

function read({ text: content }: FormatInput): Result<ReadFile, FormatFailure> {
  const sized = checkSize(content);
  if (!sized.ok) return sized;
  const lines = content.split(/\r\n?|\n/);
  const items: ReadSnippet[] = [];
  let folder = '';
  let open: { code: string; place: string; lines: string[] } | undefined;
  const close = () => {
    if (open !== undefined) items.push(toSnippet(open.code, open.place, open.lines, folder));
    open = undefined;
  };
  for (const line of lines) {
    const key = /^\s*([A-Za-z0-9]{1,21}),(\d{1,2})=(.*)$/.exec(line);
    if (key) {
      close();
      open = { code: key[1] ?? '', place: key[2] ?? '1', lines: [key[3] ?? ''] };
    } else if (/^\s*;/.test(line)) {
      close();
      folder = line.replace(/^\s*;+\s*/, '').trim();
    } else open?.lines.push(line);
  }
  close();
  return items.length === 0 ? err({ code: 'empty' }) : ok(onlyUsable(items));
}

function toSnippet(code: string, place: string, lines: readonly string[], comment: string): ReadSnippet {
  const joined = trimEndOf(lines.join('\n').replace(/^\n/, ''), '\n');
  const isFunction = joined.startsWith('#');
  return toEntry({
    title: '',
    translated: isFunction ? translateSogou(joined.slice(1)) : { parts: [text(joined)], notes: [] },
    folder: isFolder(comment) ? [comment] : [],
    abbreviation: code.toLowerCase(),
    extras: { format: 'sogou', rest: place === '1' ? undefined : { place } },
  });
}

/** A short comment names a group; a sentence explains the file. */
const isFolder = (comment: string): boolean => comment !== '' && comment.length <= 12 && !/[。，；：=,.]/.test(comment);

const DATES: Readonly<Record<string, Part>> = {
  year: { kind: 'date', pattern: 'YYYY' },
  month: { kind: 'date', pattern: 'M' },
  month_mm: { kind: 'date', pattern: 'MM' },
  day: { kind: 'date', pattern: 'D' },
  day_dd: { kind: 'date', pattern: 'DD' },
  weekday_cn: { kind: 'date', pattern: '星期X' },
  year_cn: { kind: 'code', source: '{{ 今天 | 日期: "YYYY" | 汉字逐位 }}' },
  month_cn: { kind: 'code', source: '{{ 今天 | 日期: "M" | 汉字数字 }}' },
  day_cn: { kind: 'code', source: '{{ 今天 | 日期: "D" | 汉字数字 }}' },
};
const TIME = /\$fullhour_hh:\$minute(?:_mm)?(?::\$second(?:_ss)?)?|\$fullhour:\$minute(?:_mm)?/g;

function translateSogou(source: string): Translated {
  const timed = translate(source, TIME, (): Meaning => ({ kind: 'time' }));
  const pieces = timed.parts.map((part): Translated => {
    if (part.kind !== 'text') return { parts: [part], notes: [] };
    return translate(
      part.text,
      /\$([a-z_]+)/g,
      ([whole, name = '']): Meaning => (Object.hasOwn(DATES, name) ? DATES[name] : unknown(whole)),
    );
  });
  return { parts: joinDates(pieces.flatMap(({ parts }) => parts)), notes: pieces.flatMap(({ notes }) => notes) };
}

/** $year年$month月$day日 is one date to us. */
function joinDates(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === 'date' && part.kind === 'date')
      joined[joined.length - 1] = { kind: 'date', pattern: last.pattern + part.pattern };
    else if (last?.kind === 'date' && part.kind === 'text' && /^[年月日/.\- ]{1,3}$/.test(part.text))
      joined[joined.length - 1] = { kind: 'date', pattern: last.pattern + part.text };
    else joined.push(part);
  }
  return joined;
}

function write(snippets: readonly FormatSnippet[]): WrittenFile {
  const notes: MessageRef[] = [];
  const places = new Map<string, number>();
  const groups = new Map<string, string[]>();
  for (const snippet of snippets) {
    const written = writePhrase(snippet, places, notes);
    const group = snippet.folder.join('·');
    if (written !== undefined) groups.set(group, [...(groups.get(group) ?? []), written]);
  }
  const blocks = [...groups].map(([name, lines]) => [...(name === '' ? [] : [`; ${name}`]), ...lines].join('\r\n'));
  return { text: `${blocks.join('\r\n')}\r\n`, notes };
}

function writePhrase(
  { title, body, abbreviation = '' }: FormatSnippet,
  places: Map<string, number>,
  notes: MessageRef[],
) {
  const code = abbreviation
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .slice(0, 21);
  if (code === '') {
    notes.push(lost('no-abbreviation', title));
    return undefined;
  }
  const parts = toParts(body);
  if (parts.some(({ kind }) => !['text', 'date', 'time', 'caret'].includes(kind))) notes.push(lost('fields', title));
  const place = (places.get(code) ?? 0) + 1;
  places.set(code, place);
  const isFunction = parts.some(({ kind }) => kind === 'date' || kind === 'time');
  const phrase = parts.map(writePart).join('');
  const isMultiline = phrase.includes('\n');
  return `${code},${place}=${isFunction ? '#' : ''}${isMultiline && !isFunction ? '\r\n' : ''}${phrase.replaceAll('\n', '\r\n')}`;
}

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '$year',
  MM: '$month_mm',
  M: '$month',
  DD: '$day_dd',
  D: '$day',
  星期X: '$weekday_cn',
};

function writePart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'date':
      return part.pattern.replace(/YYYY|MM?|DD?|星期X/g, (token) => TOKENS[token] ?? token);
    case 'time':
      return '$fullhour_hh:$minute_mm';
    case 'field':
    case 'counter':
      return part.kind === 'field' && part.fallback !== undefined ? part.fallback : `【${part.name}】`;
    case 'code':
      return part.source;
    case 'include':
      return `【${part.name}】`;
    default:
      return '';
  }
}
