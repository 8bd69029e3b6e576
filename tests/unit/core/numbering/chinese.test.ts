import { expect, test } from 'vitest';
import { fromHan, toHan } from '../../../../utils/core/numbering/chinese';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [999, '九百九十九'],
])('%i is written %s', (value, numeral) => {
  expect(toHan(value)).toBe(numeral);
});

test('every number up to 999 is read back as itself', () => {
  for (let value = 1; value < 1000; value++) expect(fromHan(toHan(value))).toBe(value);
});

test.each(['', '一二', '十十', '百', '甲', '一零一'])('%j is no number', (numeral) => {
  expect(fromHan(numeral)).toBeUndefined();
});

test('lookalikes count as what they look like', () => {
  expect([fromHan('ー'), fromHan('ニ'), fromHan('⼀')]).toEqual([1, 2, 1]);
});
