import { describe, expect, test } from 'vitest';
import { snippetFields } from '../../../../utils/core/snippet-language/fields';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { snippetProblems } from '../../../../utils/core/snippet-language/problems';
import { CONTEXT, findSnippet } from './context';

const problem = (source: string, find = findSnippet) => {
  const filled = fillSnippet(source, {}, CONTEXT, find);
  return filled.ok ? undefined : filled.failure;
};

test('a circle over two snippets is refused with the way it goes', () => {
  expect(problem('头\n{片段:甲}')).toEqual({
    message: { key: 'snippet.problem.include-cycle', params: { name: '甲 → 乙 → 甲' } },
    line: 2,
  });
});

test('a problem inside an included snippet is put down to it, at the line that includes it', () => {
  expect(problem('头\n{片段:落款}\n{片段:坏的}尾')).toEqual({
    message: { key: 'snippet.problem.include-broken', params: { name: '坏的' } },
    line: 3,
  });
});

test('a problem of the source itself keeps its line behind an included snippet of several lines', () => {
  expect(problem('{片段:落款}\n{{ 单位 名称 }}')).toMatchObject({ line: 2, message: { key: 'snippet.problem.space' } });
  expect(problem('{片段:落款}{片段:落款}\n\n{{ "x" | plus: 1 }}')).toMatchObject({ line: 3 });
});

test('snippets that multiply each other stop at a size', () => {
  const find = (name: string) => (name.length > 6 ? '很长'.repeat(50) : `{片段:${name}层}`.repeat(40));
  expect(problem('{片段:层}', find)).toMatchObject({ message: { key: 'snippet.problem.include-size' }, line: 1 });
});

test('a chain without end stops at a depth', () => {
  expect(problem('{片段:层}', (name) => `{片段:${name}层}`)).toMatchObject({
    message: { key: 'snippet.problem.include-size' },
  });
});

test('nothing is included inside a raw block, an output or other braces', () => {
  const source = '{% raw %}{片段:落款}{% endraw %}{{ "{片段:落款}" }}{注：片段:落款}';
  const filled = fillSnippet(source, {}, CONTEXT, findSnippet);
  expect(filled).toMatchObject({ ok: true, value: { text: '{片段:落款}{片段:落款}{注：片段:落款}' } });
});

test('without a library the includes are passed over when fields are looked for', () => {
  expect(snippetFields('{{ 甲 }}{片段:落款}')).toMatchObject({ ok: true, value: [{ name: '甲' }] });
});

describe('problems have their place', () => {
  test.each([
    ['好\n  {{ 单位 名称 }}。', '单位 名称'],
    ['{{ 单位', '{{ 单位'],
    ['一\n{片段:没有}', '没有'],
  ])('%j at %j', (source, place) => {
    const [found] = snippetProblems(source, findSnippet);
    expect(found && source.slice(found.start, found.end)).toBe(place);
  });

  test('and a good source has none', () => {
    expect(snippetProblems('{{ 单位 }}{片段:落款}', findSnippet)).toEqual([]);
  });
});
