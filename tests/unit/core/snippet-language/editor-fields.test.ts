import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldSource, NEW_FIELDS } from '../../../../utils/core/snippet-language/field-source';
import { snippetFields } from '../../../../utils/core/snippet-language/fields';
import { snippetPieces } from '../../../../utils/core/snippet-language/pieces';
import { snippetProblems } from '../../../../utils/core/snippet-language/problems';

describe.each(['zh-CN', 'en'] as const)('a field put in by a button, %s', (language) => {
  const sample = { name: '名称', choices: ['甲', '乙'], shown: '有关内容' };
  test.each(NEW_FIELDS.filter((kind) => kind !== 'caret'))('is of the kind %s', (kind) => {
    const { text, start, end } = fieldSource(kind, language, sample);
    expect(snippetFields(text)).toMatchObject({ ok: true, value: [{ name: '名称', kind }] });
    expect(text.slice(start, end)).toBe('名称');
  });

  test('or the place of the caret, which is not asked for', () => {
    expect(snippetFields(fieldSource('caret', language, sample).text)).toEqual({ ok: true, value: [] });
  });
});

describe('all problems of a source', () => {
  test('are told, each at its line and place', () => {
    const source = '{{ 单位 名称 }}你好\n{{ 甲 | 不存在 }}，{{ 乙 }}\n{片段:没有}';
    const problems = snippetProblems(source, () => undefined);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(problems.map(({ start, end }) => source.slice(start, end))).toEqual(['单位 名称', '不存在', '没有']);
  });

  test('are told once where two stand in a line', () => {
    const source = '{{ 甲 | 无此 }}和{{ 乙 | 也无 }}';
    const placed = snippetProblems(source).map(({ start, end }) => source.slice(start, end));
    expect(placed).toEqual(['无此', '也无']);
  });

  test.each([
    ['{% if 乙 %}甲\n{{ 丙 丁 }}', ['snippet.problem.block-open 1', 'snippet.problem.space 2']],
    ['{% 没有 %}\n{{ 丙 丁 }}', ['snippet.problem.tag 1', 'snippet.problem.space 2']],
    ['{% if 乙\n甲{% else %}丙{% endif %}\n{{ 丙 丁 }}', ['snippet.problem.syntax 2', 'snippet.problem.space 3']],
    [
      '{% unles 甲 %}\n{% if 乙 %}丙{% else %}丁{% endif %}\n{% endunles %}\n{{ 丙 丁 }}',
      ['snippet.problem.tag 1', 'snippet.problem.space 4'],
    ],
    ['{% if 甲 %}\n{% 没有 %}\n{% else %}乙{% endif %}{% 也无 %}', ['snippet.problem.tag 2', 'snippet.problem.tag 3']],
    ['甲{% endif %}\n{{ 乙 | 无此 }}', ['snippet.problem.tag 1', 'snippet.problem.filter 2']],
    [
      '{% assign 甲 = 乙 | 无此 %}\n{{ 丙 丁 }}{% if 丁 %}',
      ['snippet.problem.filter 1', 'snippet.problem.space 2', 'snippet.problem.block-open 2'],
    ],
  ])('go on behind a tag with a fault, and its own parts are none: %j', (source, expected) => {
    expect(snippetProblems(source).map(({ message, line }) => `${message.key} ${line}`)).toEqual(expected);
  });

  test('come to an end and lie in the source, whatever it is', () => {
    const unit = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      '}',
      '|',
      '甲',
      ' ',
      '\n',
      'if',
      'endif',
      'else',
      '没有',
      'raw',
      '"',
      ':',
      '片段',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (source) => {
        for (const { start, end } of snippetProblems(source, () => undefined)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(source.length);
        }
        expect(
          snippetPieces(source)
            .map(({ text }) => text)
            .join(''),
        ).toBe(source);
      }),
    );
  });
});

test('fields, tags and what is left as it stands are told apart', () => {
  const pieces = snippetPieces('致{{ 单位 }}{% if 急 %}急{% endif %}{日期}{% raw %}{{ x }}{% endraw %}');
  expect(pieces.map(({ kind }) => kind)).toEqual(['text', 'value', 'tag', 'text', 'tag', 'value', 'raw']);
});
