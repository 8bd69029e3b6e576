import { expect, test } from 'vitest';
import { dateInvalid } from '../../../../utils/core/rules/date-invalid';
import { marksOf, withoutMarks } from './support';

test.each([
  '于‹2月30日›召开',
  '‹2023年2月29日›',
  '‹1900年2月29日›印发',
  '‹2024年4月31日›前完成',
  '‹2024 年 6 月 31 日›',
  '‹13月5日›',
  '‹2024年13月›底前',
  '‹13月份›',
  '‹5月0日›',
  '‹2024年9月28日至31日›',
  '截止 ‹2024-02-30›',
  '‹2023/2/29›',
])('finds a date that no calendar has: %s', (marked) => {
  expect(marksOf(dateInvalid, withoutMarks(marked))).toBe(marked);
});

test.each([
  '2024年2月29日',
  '2000年2月29日',
  '2月29日',
  '12月31日、1—12月份',
  '2月28日至3月1日',
  '9月28日至30日',
  '用时24个月，18月龄',
  '1-7月份累计完成',
  '合同编号2024-35-02，版本2024.13.1',
  '10.0.13.45',
  '2024年12月',
])('leaves alone: %s', (text) => {
  expect(marksOf(dateInvalid, text)).toBe(text);
});
