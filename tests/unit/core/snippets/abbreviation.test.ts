import { expect, test } from 'vitest';
import { abbreviationKey, abbreviationKeys, withAbbreviation } from '@/utils/core/snippets/abbreviation';
import type { Snippet } from '@/utils/core/snippets/model';

const snippet = (id: string, abbreviation: string | undefined, updatedAtMs = 1): Snippet => {
  const base = { id, title: id, body: '文', tags: [], language: 'zh-CN' as const, createdAtMs: 1, updatedAtMs };
  return abbreviation === undefined ? base : { ...base, abbreviation };
};

test.each([
  ['zj', ';zj'],
  [';zj', ';zj'],
  ['；ＺＪ', ';zj'],
  ['总结', ';总结'],
  ['2024', ';2024'],
  [':date', ':date'],
  ['/p', '/p'],
  [' zj ', ';zj'],
  ['  ', ''],
])('the abbreviation %j is typed as %j', (saved, typed) => {
  expect(abbreviationKey(saved)).toBe(typed);
});

test('of two snippets with one abbreviation the one edited last is meant', () => {
  const snippets = [snippet('old', 'zj', 1), snippet('new', '；zj', 2), snippet('none', undefined, 3)];
  expect(withAbbreviation(snippets, ';zj')?.id).toBe('new');
  expect(withAbbreviation(snippets, ';zx')).toBeUndefined();
});

test('keys are listed once, and a lone sign is none', () => {
  const snippets = [
    snippet('a', 'zj'),
    snippet('b', ';ZJ'),
    snippet('c', ';'),
    snippet('d', ''),
    snippet('e', undefined),
  ];
  expect(abbreviationKeys(snippets)).toEqual([';zj']);
});
