import { describe, expect, test } from 'vitest';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { CONTEXT } from './context';

function fill(source: string, values: Record<string, string> = {}) {
  const filled = fillSnippet(source, values, CONTEXT);
  if (!filled.ok) throw new Error(`${filled.failure.message.key} in line ${filled.failure.line}`);
  return filled.value;
}
const text = (source: string, values: Record<string, string> = {}) => fill(source, values).text;
const problem = (source: string, values: Record<string, string> = {}) => {
  const filled = fillSnippet(source, values, CONTEXT);
  return filled.ok ? undefined : filled.failure;
};

test('puts the answers in', () => {
  expect(text('{{ 单位名称 }}召开{{会议}}。', { 单位名称: '市林业局', 会议: '例会' })).toBe('市林业局召开例会。');
});

test('keeps a field without an answer visible and says where it is', () => {
  const filled = fill('各位领导：{{ 单位名称 }}与{{ 甲 }}签约', { 甲: '乙方' });
  expect(filled.text).toBe('各位领导：【单位名称】与乙方签约');
  expect(filled.unfilled.map(({ start, end }) => filled.text.slice(start, end))).toEqual(['【单位名称】']);
});

test.each(['', '  ', '\n'])('takes the default when the answer is %j', (answer) => {
  expect(text('{{ 单位 | default: "本局" }}', { 单位: answer })).toBe('本局');
});

test('uses the default of a field wherever its name stands', () => {
  expect(text('{{ 单位 | 默认: "本局" }}和{{ 单位 }}')).toBe('本局和本局');
});

test('keeps a zero as an answer', () => {
  expect(text('发生事故{{ 起数 | default: "若干" }}起', { 起数: '0' })).toBe('发生事故0起');
});

test('tells where the caret goes and leaves no mark of it', () => {
  expect(fill('关于{{ 光标 }}的报告{{ 光标 }}')).toEqual({ text: '关于的报告', caret: 2, unfilled: [] });
});

test.each([
  ['{{ 甲 | append: "年" }}', '【甲】年'],
  ['{{ 甲 | upcase }}', '【甲】'],
  ['{{ 甲 | plus: 1 }}', '【甲】'],
  ['{{ 数 | plus: 甲 }}', '【甲】'],
  ['{{ 数 | append: 甲 }}', '3【甲】'],
  ['{% assign 合计 = 甲 | plus: 1 %}共{{ 合计 }}', '共【甲】'],
  ['{% capture 句 %}由{{ 甲 }}负责{% endcapture %}{{ 句 }}', '由【甲】负责'],
])('never drops a missing field silently: %s', (source, expected) => {
  const filled = fill(source, { 数: '3' });
  expect(filled.text).toBe(expected);
  expect(filled.unfilled).toHaveLength(1);
});

test('treats a field without an answer as nothing in a condition', () => {
  const source = '正文{% if 备注 %}（{{ 备注 }}）{% endif %}';
  expect(text(source)).toBe('正文');
  expect(text(source, { 备注: '附后' })).toBe('正文（附后）');
});

test('repeats a part for every item of a list', () => {
  const source =
    '{% assign 单位 = 名单 | split: "、" %}{% for 一个 in 单位 %}{{ forloop.index }}.{{ 一个 }}；{% endfor %}';
  expect(text(source, { 名单: '甲科、乙科' })).toBe('1.甲科；2.乙科；');
});

describe('what is known without asking', () => {
  test.each([
    ['今天', '2026年11月24日'],
    ['昨天', '2026年11月23日'],
    ['明天', '2026年11月25日'],
    ['今年', '2026年'],
    ['去年', '2025年'],
    ['明年', '2027年'],
    ['本月', '11月'],
    ['上月', '10月'],
    ['下月', '12月'],
    ['本季度', '第四季度'],
    ['星期', '星期二'],
    ['现在', '14:05'],
    ['today', '2026-11-24'],
    ['this_year', '2026'],
    ['weekday', 'Tuesday'],
    ['page.title', '发表帖子'],
    ['page.url', 'https://oa.example.cn:8080/post?id=7'],
    ['page.host', 'oa.example.cn'],
    ['selection', '选中的话'],
  ])('%s is %s', (name, expected) => {
    expect(text(`{{ ${name} }}`)).toBe(expected);
  });

  test('an answer cannot take the place of a known name', () => {
    expect(text('{{ 今年 }}', { 今年: '1999年' })).toBe('2026年');
  });
});

describe('filters', () => {
  test.each([
    ['{{ 今天 | 加天: 7 }}', '2026年12月1日'],
    ['{{ 今天 | 加天: -24 }}', '2026年10月31日'],
    ['{{ "2026-01-31" | 加月: 1 }}', '2026年2月28日'],
    ['{{ "2024-02-29" | 加年: 1 }}', '2025年2月28日'],
    ['{{ "2026-03-31" | add_months: -13 }}', '2025年2月28日'],
    ['{{ 今天 | 日期: "M月D日（星期X）" }}', '11月24日（星期二）'],
    ['{{ "2026/1/5" | date: "YYYY-MM-DD" }}', '2026-01-05'],
    ['{{ 今天 | 中文日期 }}', '二〇二六年十一月二十四日'],
    ['{{ "2026" | 汉字逐位 }}', '二〇二六'],
    ['{{ 10 | 汉字数字 }}', '十'],
    ['{{ 24 | 汉字数字 }}', '二十四'],
    ['{{ 110 | 汉字数字 }}', '一百一十'],
    ['{{ 10005 | 汉字数字 }}', '一万零五'],
    ['{{ 100010 | 汉字数字 }}', '十万零一十'],
    ['{{ 120003400 | 汉字数字 }}', '一亿二千万三千四百'],
    ['{{ 0 | 汉字数字 }}', '零'],
    ['{{ -3 | 汉字数字 }}', '负三'],
    ['{{ "十二" | 汉字数字 }}', '十二'],
    ['{{ "1,200" | plus: 34.5 }}', '1234.5'],
    ['{{ 0.1 | plus: 0.2 }}', '0.3'],
    ['{{ 2 | divided_by: 3 | round: 2 }}', '0.67'],
    ['{{ 1.005 | 保留小数: 2 }}', '1.01'],
    ['{{ "甲-乙" | replace: "-", "、" }}', '甲、乙'],
  ])('%s gives %s', (source, expected) => {
    expect(text(source)).toBe(expected);
  });

  test.each([
    ['{{ 数 | plus: 1 }}', 'snippet.problem.number'],
    ['{{ 1 | divided_by: 0 }}', 'snippet.problem.division'],
    ['{{ "now" | date: "YYYY" }}', 'snippet.problem.date'],
    ['{{ "2026-02-30" | 加天: 1 }}', 'snippet.problem.date'],
  ])('%s is refused with %s', (source, key) => {
    expect(problem(`甲\n${source}`, { 数: '十' })).toMatchObject({ message: { key }, line: 2 });
  });
});

describe('nothing that cannot be seen', () => {
  const INVISIBLE = /(?![\n\t])\p{Cc}|[\u200b\u202e\u2060\ufeff\ufdd0-\ufdef]/u;
  test.each(['\u200b', '\ufeff', '\u0000', '\ufdd0x\ufdd1', '\ufdd2', '\u202e', '\r'])('survives: %j', (hidden) => {
    const filled = fill(`头${hidden}{{ 甲 }}{{ selection }}尾{{ 缺 }}`, { 甲: `前${hidden}后` });
    expect(filled.text).not.toMatch(INVISIBLE);
    expect(filled.text.replaceAll('\n', '')).toMatch(/^头x?前x?后选中的话尾【缺】$/);
    expect(filled.unfilled).toEqual([{ start: filled.text.length - 3, end: filled.text.length }]);
  });

  test('is written by an escape in the source either', () => {
    expect(text('{{ "a\\u200bb\\uFDD2" }}')).toBe('ab');
  });

  test('keeps the joiners of emoji', () => {
    expect(text('{{ 甲 }}', { 甲: '👩‍💻' })).toBe('👩‍💻');
  });
});

test('answers are data: braces in them mean nothing', () => {
  expect(text('{{ 甲 }}', { 甲: '{{ 今天 }}{% if %}' })).toBe('{{ 今天 }}{% if %}');
});

test.each(['constructor', 'toString', 'hasOwnProperty'])('%s is a field like any other', (name) => {
  expect(text(`{{ ${name} }}`)).toBe(`【${name}】`);
});

test('a loop without end stops with a problem', () => {
  expect(problem('{% for i in (1..100000000) %}x{% endfor %}')?.message.key).toBe('snippet.problem.limit');
});

test.each([...'\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'])(
  'a sign that turns the direction of writing (%j) is not put in',
  (sign) => {
    expect(text(`甲${sign}{{ 乙 }}`, { 乙: `${sign}丙` })).toBe('甲丙');
  },
);
