import { describe, expect, test } from 'vitest';
import { repeatPunct } from '../../../../utils/core/rules/repeat-punct';
import { marksOf, parsed, repaired, withoutMarks } from './support';

describe('finds stops that stand twice or contradict each other', () => {
  test.each([
    ['完成了任务‹，，›成效明显', '完成了任务，成效明显'],
    ['完成了任务‹。。›', '完成了任务。'],
    ['很好‹，。›', '很好。'],
    ['一是抓学习‹；。›\n二是抓落实。', '一是抓学习。\n二是抓落实。'],
    ['包括书籍、报刊等…‹…。›', '包括书籍、报刊等……'],
    ['真好‹！。›', '真好！'],
    ['半角‹,,›也算', '半角,也算'],
  ])('%s', (marked, expected) => {
    const text = withoutMarks(marked);
    expect(marksOf(repeatPunct, text)).toBe(marked);
    expect(repaired(text, repeatPunct.check(parsed(text)))).toBe(expected);
  });
});

test('offers no repair in the middle of a sentence, where either stop may be the right one', () => {
  const findings = repeatPunct.check(parsed('抓学习，。抓落实，效果好。'));
  expect(findings).toHaveLength(1);
  expect(findings[0]).not.toHaveProperty('fix');
});

test.each(['真好！！真的吗？！', '说来话长……', '一——二', '他说：“好。”', '见 std::vector;;'])(
  'leaves alone: %s',
  (text) => {
    expect(marksOf(repeatPunct, text)).toBe(text);
  },
);
