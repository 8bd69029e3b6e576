import { err, ok, type Result } from '../result';
import { trimEndOf, trimOf } from '../text/trim';
import { toEntry } from './entry';
import { checkSize } from './limits';
import type { Format, FormatFailure, FormatInput, FormatSnippet, ReadFile, ReadSnippet, WrittenFile } from './model';
import { onlyUsable } from './simple-json';

/**
 * A text to read and edit by hand: `# 文件夹 / 子文件夹`, `## 标题`, then the body up to the next heading of these two
 * depths. Under a title `缩写：` and `标签：` may stand. A file without `##` is one snippet.
 */
export const markdown: Format = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  detect: ({ name }) => /\.(?:md|markdown)$/i.test(name),
  read,
  write,
};

/** In UTF-16 code units. */
const MOST_PATH = 300;
const MOST_LEVELS = 50;

interface Open {
  readonly title: string;
  readonly folder: readonly string[];
  readonly lines: string[];
}

function read({ text: content, name }: FormatInput): Result<ReadFile, FormatFailure> {
  const sized = checkSize(content);
  if (!sized.ok) return sized;
  const all: Open[] = [];
  let folder: readonly string[] = [];
  let isFenced = false;
  for (const line of content.split(/\r\n?|\n/)) {
    if (/^(?:```|~~~)/.test(line)) isFenced = !isFenced;
    const heading = isFenced ? null : /^(#{1,2})\s+(?=\S)(.*)$/.exec(line);
    if (heading?.[1] === '#') folder = folderIn(titleIn(heading[2]));
    else if (heading?.[1] === '##') all.push({ title: titleIn(heading[2]), folder, lines: [] });
    else all.at(-1)?.lines.push(line.replace(/^\\(#{1,2}\s)/, '$1'));
  }
  const whole = { title: name.replace(/\.\w+$/, ''), folder: [], lines: content.split(/\r\n?|\n/) };
  const items = (all.length === 0 ? [whole] : all).map(toSnippet);
  const usable = onlyUsable(items);
  return usable.items.length === 0 ? err({ code: 'empty' }) : ok(usable);
}

/** A heading may be closed by signs of its own: `## 标题 ##`. */
function titleIn(written = ''): string {
  const line = written.trimEnd();
  return trimEndOf(line, '#').trimEnd() || line;
}

/** Each snippet below has it: it is kept short. */
const folderIn = (heading: string): readonly string[] =>
  heading
    .slice(0, MOST_PATH)
    .split(/\s\/\s/)
    .slice(0, MOST_LEVELS);

function toSnippet({ title, folder, lines }: Open): ReadSnippet {
  const { meta, body } = takeMeta(lines);
  return toEntry({
    title,
    translated: { parts: [{ kind: 'code', source: body }], notes: [] },
    folder,
    tags: (meta.get('标签') ?? '').split(/[\s,，、]+/),
    abbreviation: meta.get('缩写') ?? '',
  });
}

/** The lines 缩写： and 标签： right under a title, and what follows them. */
function takeMeta(lines: readonly string[]) {
  const text = lines.join('\n').replace(/^\n+/, '');
  const head = /^(?:(?:缩写|标签)：.*(?:\n|$))*/.exec(text)?.[0] ?? '';
  const meta = new Map([...head.matchAll(/^(缩写|标签)：(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
  return { meta, body: trimOf(text.slice(head.length), '\n') };
}

function write(snippets: readonly FormatSnippet[]): WrittenFile {
  const groups = new Map<string, string[]>();
  for (const snippet of snippets) {
    const heading = snippet.folder.join(' / ');
    groups.set(heading, [...(groups.get(heading) ?? []), writeSnippet(snippet)]);
  }
  const blocks = [...groups]
    // Those in no folder come first, or they would be read as in the last one.
    .sort(([a], [b]) => Number(b === '') - Number(a === ''))
    .flatMap(([heading, sections]) => [...(heading === '' ? [] : [`# ${heading}`]), ...sections]);
  return { text: `${blocks.join('\n\n')}\n`, notes: [] };
}

function writeSnippet({ title, body, abbreviation, tags }: FormatSnippet): string {
  const meta = [
    ...(abbreviation === undefined ? [] : [`缩写：${abbreviation}`]),
    ...(tags.length === 0 ? [] : [`标签：${tags.join(' ')}`]),
  ];
  const text = body.replace(/^(#{1,2}\s)/gm, '\\$1');
  return [`## ${title}`, '', ...(meta.length === 0 ? [] : [...meta, '']), text].join('\n');
}
