import { expect, test } from 'vitest';
import { enumAlone } from '../../../../utils/core/rules/enum-alone';
import { marksOf, withoutMarks } from './support';

test.each(['工作要求：‹一是›加强学习。', '（一）宣传。‹一是›开会。\n（二）检查。一是自查；二是互查。'])(
  'finds 一是 without 二是: %s',
  (marked) => {
    expect(marksOf(enumAlone, withoutMarks(marked))).toBe(marked);
  },
);

test.each([
  '一是学习，二是落实。',
  '一是人手少，另一方面经费紧。',
  '一是一，说清楚',
  '统一是前提',
  '一是学习，三是落实。',
])('leaves alone: %s', (text) => {
  expect(marksOf(enumAlone, text)).toBe(text);
});
