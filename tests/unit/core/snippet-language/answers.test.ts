import { describe, expect, test } from 'vitest';
import {
  answerProblem,
  answersToRemember,
  firstAnswers,
  fromIsoDay,
  toIsoDay,
} from '../../../../utils/core/snippet-language/answers';
import { type FieldKind, snippetFields } from '../../../../utils/core/snippet-language/fields';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { CONTEXT } from './context';

function fields(source: string) {
  const found = snippetFields(source);
  if (!found.ok) throw new Error(found.failure.message.key);
  return found.value;
}
const first = (source: string, remembered: Record<string, string> = {}) =>
  firstAnswers(fields(source), remembered, CONTEXT);

const KINDS: readonly (readonly [string, FieldKind])[] = [
  ['{{ 甲 }}', 'text'],
  ['{{ 甲 | 填写: "长文" }}', 'long'],
  ['{{ 甲 | input: "number" }}', 'number'],
  ['{{ 甲 | 加: 1 }}', 'number'],
  ['{{ 甲 | 默认: "3" | 汉字数字 }}', 'number'],
  ['{{ 甲 | 日期: "M月D日" }}', 'date'],
  ['{{ 甲 | 默认: 今天 | 加天: 3 }}', 'date'],
  ['{{ 甲 }}至{{ 甲 | 加天: 3 }}', 'date'],
  ['{{ 甲 | 选项: "一", "二" }}', 'choice'],
  ['{{ 甲 | 开关: "有" }}', 'toggle'],
  ['{% if 甲 %}有{% endif %}', 'toggle'],
  ['{% unless 甲 and 甲 %}有{% endunless %}', 'toggle'],
  ['{% if 甲 %}{{ 甲 }}{% endif %}', 'text'],
  ['{% if 甲 == "x" %}有{% endif %}', 'text'],
  ['{{ 甲 | 计数: 5 }}', 'counter'],
  ['{{ 3 | 减: 甲 }}', 'number'],
];

test.each(KINDS)('%s asks for one answer of kind %s', (source, kind) => {
  expect(fields(source)).toMatchObject([{ name: '甲', kind }]);
});

test('the clipboard is asked for, under both names', () => {
  expect(fields('{剪贴板}{{ clipboard }}').map(({ kind }) => kind)).toEqual(['clipboard', 'clipboard']);
});

describe('the form begins', () => {
  test('with the next number of a counter', () => {
    expect(first('{{ 期 | 计数: 5 }}')).toEqual({ 期: '5' });
    expect(first('{{ 期 | 计数: 5 }}', { 期: '7' })).toEqual({ 期: '8' });
  });

  test('with a date that is known already', () => {
    expect(first('{{ 时间 | 默认: 今天 | 日期: "M月D日" }}')).toEqual({ 时间: '2026年11月24日' });
  });

  test('with the last answer, unless it is no longer offered or was another report’s', () => {
    expect(first('{{ 单位 }}', { 单位: '市林业局' })).toEqual({ 单位: '市林业局' });
    expect(first('{科|一科|二科}', { 科: '三科' })).toEqual({ 科: '' });
    expect(first('{{ 时间 | 日期: "M月D日" }}', { 时间: '2020-01-01' })).toEqual({ 时间: '' });
  });

  test('with nothing from the prototype', () => {
    expect(first('{{ constructor }}')).toEqual({ constructor: '' });
  });
});

test('names, units and counters are remembered; dates, figures, long texts and the clipboard are not', () => {
  const source =
    '{{ 单位 }}{{ 期 | 计数 }}{{ 时间 | 日期 }}{{ 数 | 加: 1 }}{{ 文 | 填写: "长文" }}{剪贴板}{% if 急 %}急{% endif %}{{ 空 }}';
  const values = { 单位: '局', 期: '3', 时间: '今天', 数: '1', 文: '长', 剪贴板: '密', 急: '是', 空: ' ' };
  expect(answersToRemember(fields(source), values)).toEqual({ 单位: '局', 期: '3' });
});

test('a toggle that is off writes nothing and is no missing answer', () => {
  const filled = fillSnippet('甲{{ 急 | 开关: "急" }}{% if 密 %}密{% endif %}乙', {}, CONTEXT);
  expect(filled).toEqual({ ok: true, value: { text: '甲乙', unfilled: [] } });
});

test('says when an answer is no date or no number', () => {
  const [date, number] = fields('{{ 时间 | 日期 }}{{ 数 | 加: 1 }}');
  if (!date || !number) throw new Error('two fields are expected');
  expect(answerProblem(date, '下周')).toBe('fill.not-a-date');
  expect(answerProblem(date, '2026/11/2')).toBeUndefined();
  expect(answerProblem(number, '若干')).toBe('fill.not-a-number');
  expect(answerProblem(number, '1,200')).toBeUndefined();
  expect(answerProblem(number, '')).toBeUndefined();
});

test('a date box and a report write the same day', () => {
  expect(toIsoDay('2026年1月5日')).toBe('2026-01-05');
  expect(fromIsoDay('2026-01-05')).toBe('2026年1月5日');
  expect(toIsoDay('周五')).toBe('');
});
