import { expect, test } from 'vitest';
import type { ContentBlock } from '@/utils/core/outline/content';
import { planChange } from '@/utils/page/insert/change';
import { htmlOf } from '@/utils/page/insert/to-html';

const BLOCKS: readonly ContentBlock[] = [
  { kind: 'heading', level: 2, text: '问题' },
  { kind: 'paragraph', text: '一是<人手>不足', bold: [{ start: 2, end: 6 }] },
];
const plan = (format: 'bbcode' | 'rich', hasMarkup: boolean) =>
  planChange('', [{ start: 0, end: 0, blocks: BLOCKS }], 0, { format, hasMarkup, isSingleLine: false }).after;

test('bold is an element in HTML, and its text is escaped', () => {
  expect(htmlOf(BLOCKS)).toBe('<h3>问题</h3><p>一是<strong>&#60;人手&#62;</strong>不足</p>');
});

test('bold is a tag in BBCode that is written as text, and nothing where elements show it', () => {
  expect(plan('bbcode', true)).toBe('[b]问题[/b]\n一是[b]<人手>[/b]不足');
  expect(plan('rich', false)).toBe('问题\n一是<人手>不足');
});

test.each([
  ['markdown', true, 0, 1, '## 问|题\n一是<人手>不足'],
  ['bbcode', true, 0, 1, '[b]问|题[/b]\n一是[b]<人手>[/b]不足'],
  ['bbcode', true, 1, 4, '[b]问题[/b]\n一是[b]<人|手>[/b]不足'],
  ['bbcode', true, 1, 7, '[b]问题[/b]\n一是[b]<人手>[/b]不|足'],
  ['rich', false, 1, 7, '问题\n一是<人手>不|足'],
] as const)('the caret in %s (%s) is left at its word: block %i, %i', (format, hasMarkup, index, caret, shown) => {
  const blocks = BLOCKS.map((block, at) => (at === index ? { ...block, caret } : block));
  const edits = [{ start: 2, end: 2, blocks }];
  const { after, select } = planChange('前文后文', edits, 0, { format, hasMarkup, isSingleLine: false });
  expect(`${after.slice(0, select.start)}|${after.slice(select.start)}`).toBe(`前文\n${shown}\n后文`);
});
