import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { EXPORT_FORMATS } from '../../../../utils/core/formats';
import type { FormatSnippet } from '../../../../utils/core/formats/model';
import { fromParts, type Part, text, toFieldName } from '../../../../utils/core/formats/parts';
import { toParts } from '../../../../utils/core/formats/read-parts';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { CONTEXT } from '../snippet-language/context';
import { bodies, read, SAMPLES, snippet } from './samples';

// Hundreds of random files; on a busy machine the first of them wait for the parsers.
vi.setConfig({ testTimeout: 30_000 });

const filled = (body: string) => {
  const result = fillSnippet(body, {}, CONTEXT, () => '别处的短语');
  return result.ok ? result.value : result.failure;
};

function throughFile(id: string, snippets: readonly FormatSnippet[]) {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (format?.write === undefined) throw new Error(`${id} cannot be written`);
  const written = format.write(snippets, '2026-11-26T00:00:00Z');
  return read({ name: `x.${format.extension}`, text: written.text }).items;
}

const WORDS = '现将情况报告如下，甲乙一二三ABC12，。；（）“”%$[]{}\\|:"\'#- ';
const words = fc
  .array(fc.constantFrom(...WORDS, '{{', '}}', '{%', '%}', '{今天}', '{姓名:张三}', '{片段:甲}', '$[x]', '😀'), {
    maxLength: 12,
  })
  .map((all) => all.join(''));
const plainWords = fc.string({
  unit: fc.constantFrom(...'情况报告甲乙丙ABC12，。；（）'),
  minLength: 1,
  maxLength: 12,
});
const name = fc.string({ unit: fc.constantFrom(...'单位时间甲乙ab_'), minLength: 1, maxLength: 6 }).map(toFieldName);

test('any text at all comes out of the body as it went in', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), (lines) => {
      const source = lines.join('\n');
      expect(filled(fromParts([text(source)]))).toMatchObject({ text: source, unfilled: [] });
    }),
    { numRuns: 100 },
  );
});

const part: fc.Arbitrary<Part> = fc.oneof(
  words.map(text),
  fc.record({ kind: fc.constant('field' as const), name, fallback: plainWords }),
  fc.record({
    kind: fc.constant('field' as const),
    name,
    choices: fc.uniqueArray(plainWords, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('field' as const), name, isLong: fc.constant(true) }),
  fc.constantFrom<Part>({ kind: 'caret' }, { kind: 'clipboard' }, { kind: 'selection' }, { kind: 'time' }),
  fc.record({
    kind: fc.constant('date' as const),
    pattern: fc.constantFrom('YYYY年M月D日', 'YYYY-MM-DD', 'M月D日（星期X）'),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    pattern: fc.constantFrom('YYYY年M月D日', 'MM/DD'),
    days: fc.integer({ min: 1, max: 400 }),
  }),
  fc.record({ kind: fc.constant('include' as const), name: plainWords }),
  fc.record({ kind: fc.constant('counter' as const), name }),
);

test('a body cut into parts and put together again means the same', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const body = fromParts(parts);
      const again = fromParts(toParts(body));
      expect(filled(again)).toEqual(filled(body));
      expect(fromParts(toParts(again))).toBe(again);
    }),
    { numRuns: 100 },
  );
});

const tag = fc.string({ unit: fc.constantFrom(...'总结开头会议ab'), minLength: 1, maxLength: 4 });
const title = fc.string({ unit: fc.constantFrom(...'总结开头会议ab（）：/'), minLength: 1, maxLength: 8 });
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const body = fc
  .array(
    fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => `甲${all.join('')}乙`),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => fromParts([text(lines.join('\n'))]));

/** Everything a snippet can hold. */
const full = fc
  .record({
    title,
    body,
    folder: fc.array(title, { maxLength: 3 }),
    tags: fc.uniqueArray(tag, { maxLength: 3 }),
    abbreviation: optional(fc.string({ unit: fc.constantFrom(...'abcz19'), minLength: 1, maxLength: 6 })),
    format: optional(fc.constant('markdown' as const)),
    language: optional(fc.constantFrom('zh-CN' as const, 'en' as const)),
    kinds: optional(fc.constant(['report'])),
    sections: optional(fc.constant(['lead'])),
    sites: optional(fc.constant(['*.example.cn'])),
    isPinned: optional(fc.constant(true)),
    extras: optional(fc.constant({ espanso: { word: true }, draftside: { future: [1] } })),
  })
  .map((one) => defined(one) as unknown as FormatSnippet);

const defined = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
const library = fc.uniqueArray(full, { minLength: 1, maxLength: 5, selector: ({ title: one }) => one });
const pick = (items: readonly FormatSnippet[], keys: readonly (keyof FormatSnippet)[]) =>
  items.map((item) => defined(Object.fromEntries(keys.map((key) => [key, item[key]]))));

/** What each format can hold of a snippet. Bodies are compared by what they say. */
const HOLDS: Readonly<Record<string, readonly (keyof FormatSnippet)[]>> = {
  draftside: [
    'title',
    'folder',
    'tags',
    'abbreviation',
    'format',
    'language',
    'kinds',
    'sections',
    'sites',
    'isPinned',
    'extras',
  ],
  csv: ['title', 'folder', 'tags', 'abbreviation', 'format', 'language'],
  clippings: ['title', 'folder', 'abbreviation'],
  espanso: ['title', 'tags', 'abbreviation'],
  vscode: ['title', 'abbreviation'],
  markdown: ['title', 'abbreviation', 'tags'],
};

describe.each(Object.entries(HOLDS))('%s', (id, keys) => {
  test('keeps every field it can hold', () => {
    fc.assert(
      fc.property(library, (snippets) => {
        const back = throughFile(id, snippets);
        const sorted = (items: readonly FormatSnippet[]) => [...items].sort((a, b) => (a.title < b.title ? -1 : 1));
        expect(pick(sorted(back), keys)).toEqual(pick(sorted(snippets), keys));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the words', () => {
    fc.assert(
      fc.property(plainLines, (lines) => {
        const [back] = throughFile(id, [snippet({ title: '标题', body: lines })]);
        expect(back && filled(back.body)).toEqual(filled(lines));
      }),
      { numRuns: 60 },
    );
  });
});

const plainLines = fc.array(plainWords, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

test('搜狗 keeps code, group and words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(plainLines, fc.stringMatching(/^[a-z]{1,6}$/)), { minLength: 1, maxLength: 4 }),
      (all) => {
        const snippets = all.map(([lines, abbreviation], index) =>
          snippet({ title: `第${index}条`, body: lines, abbreviation, folder: ['总结'] }),
        );
        const back = throughFile('sogou', snippets);
        expect(pick(back, ['body', 'abbreviation', 'folder'])).toEqual(
          pick(snippets, ['body', 'abbreviation', 'folder']),
        );
      },
    ),
    { numRuns: 100 },
  );
});

const RICH = '{{ 单位 | 默认: "我局" }}于{{ 今天 }}{{ 意见 | 选项: "同意", "不同意" }}。{{ 光标 }}{{ 剪贴板 }}';

test.each(['draftside', 'csv', 'markdown', 'espanso', 'vscode'])(
  '%s carries fields, choices, dates, caret and clipboard',
  (id) => {
    const [back] = throughFile(id, [snippet({ title: '通知', body: RICH })]);
    const kinds = toParts(back?.body ?? '').map(({ kind }) => kind);
    expect(kinds).toEqual(['field', 'text', 'date', 'field', 'text', 'caret', 'clipboard']);
  },
);

test('Clippings carries fields, choices and dates', () => {
  const [back] = throughFile('clippings', [snippet({ title: '通知', body: RICH.slice(0, RICH.indexOf('{{ 光标')) })]);
  expect(back?.body).toBe('{{ 单位 | 默认: "我局" }}于{{ 今天 }}{{ 意见 | 选项: "同意", "不同意" }}。');
});

test('what a format cannot say is written as it stands, and named', () => {
  for (const format of EXPORT_FORMATS) {
    const written = format.write?.([snippet({ title: '合计', body: '共{{ 甲 | 加: 1 }}件', abbreviation: 'hj' })], '');
    if (['draftside', 'csv', 'markdown'].includes(format.id)) expect(written?.notes).toEqual([]);
    else
      expect(written?.notes.map(({ key }) => key)).toEqual([
        format.id === 'sogou' ? 'import.note.lost.fields' : 'import.note.lost.code',
      ]);
  }
});

test('every sample survives our own format whole', () => {
  for (const input of SAMPLES) {
    const items: readonly FormatSnippet[] = read(input).items.map(({ notes: _, ...item }) => item);
    expect(throughFile('draftside', items).map(({ notes: _, ...item }) => item)).toEqual(items);
  }
});

test('what espanso said beyond us is written again', () => {
  const { items } = read(SAMPLES.find(({ name: file }) => file === 'espanso.yml') ?? { name: '', text: '' });
  const again = throughFile('espanso', items);
  expect(pick(again, ['title', 'abbreviation', 'tags', 'extras'])).toEqual(
    pick(items, ['title', 'abbreviation', 'tags', 'extras']),
  );
  expect(bodies('espanso.yml')).toMatchObject(
    Object.fromEntries(again.filter(({ title: one }) => one !== '会议开头').map((one) => [one.title, one.body])),
  );
});
