import { describe, expect, test } from 'vitest';
import { zhCN } from '../../../../utils/core/i18n/zh-CN';
import { snippetFields } from '../../../../utils/core/snippet-language/fields';

function fields(source: string) {
  const found = snippetFields(source);
  if (!found.ok) throw new Error(found.failure.message.key);
  return found.value;
}
const names = (source: string) => fields(source).map(({ name }) => name);
const problem = (source: string) => {
  const found = snippetFields(source);
  return found.ok ? undefined : found.failure;
};

test('lists the fields once, in the order they appear', () => {
  expect(names('{{ 时间 }}，{{ 地点 }}\n{% if 备注 %}{{ 时间 }}{% endif %}{{ 人数 | append: 单位 }}')).toEqual([
    '时间',
    '地点',
    '备注',
    '人数',
    '单位',
  ]);
});

test.each(['今天', '今年', '本月', 'page.title', 'page.host', 'selection', '光标'])('does not ask for %s', (name) => {
  expect(names(`{{ ${name} }}`)).toEqual([]);
});

test('does not ask for names the snippet makes itself', () => {
  expect(names('{% assign 和 = 3 %}{{ 和 }}{% for 项 in 名单 %}{{ 项 }}{% endfor %}')).toEqual(['名单']);
});

test('reads default and choices', () => {
  expect(fields('{{ 单位 | default: "本局" }}{{ 科室 | 选项: "一科", "二科" | 默认: "二科" }}')).toEqual([
    { name: '单位', kind: 'text', defaultValue: '本局' },
    { name: '科室', kind: 'choice', choices: ['一科', '二科'], defaultValue: '二科' },
  ]);
});

test.each(['单位（全称）', '2024年计划', '单位-名称', '第1项', 'unit_name', '甲乙丙丁'])(
  'takes the name %s',
  (name) => {
    expect(names(`前{{ ${name} }}后`)).toEqual([name]);
  },
);

const PROBLEMS: readonly (readonly [string, string])[] = [
  ['{{ 单位 名称 }}', 'snippet.problem.space'],
  ['{{ 单位　名称 }}', 'snippet.problem.space'],
  ['{{ 单位 "本局" }}', 'snippet.problem.space'],
  ['{% if 单位 名称 == "x" %}{% endif %}', 'snippet.problem.space'],
  ['{% if 真 %}{{ 单位 名称 | upcase }}{% endif %}', 'snippet.problem.space'],
  ['{{ 单位', 'snippet.problem.unclosed'],
  ['{% if 单位', 'snippet.problem.unclosed'],
  ['{% if 单位 %}甲', 'snippet.problem.block-open'],
  ['{{ }}', 'snippet.problem.empty'],
  ['{{ 单位 | 不存在 }}', 'snippet.problem.filter'],
  ['{{ 单位 | url_decode }}', 'snippet.problem.filter'],
  ['{% include "a" %}', 'snippet.problem.tag'],
  ['{% render "a" %}', 'snippet.problem.tag'],
  ['{% layout "a" %}', 'snippet.problem.tag'],
  ['{{ 单位 | default: “本局” }}', 'snippet.problem.quotes'],
  ['{{ 单位：本局 }}', 'snippet.problem.full-width'],
  ['{{ 单位｜upcase }}', 'snippet.problem.full-width'],
  ['{{ 完成率% }}', 'snippet.problem.syntax'],
  ['{{ 甲.乙 }}', 'snippet.problem.property'],
  ['{{ page.cookie }}', 'snippet.problem.property'],
  ['{{ page }}', 'snippet.problem.property'],
];

describe('problems name their line', () => {
  test.each(PROBLEMS)('%s: %s', (source, key) => {
    expect(problem(`第一行{{ 甲 }}\n\n${source}\n末行`)).toMatchObject({ message: { key }, line: 3 });
  });

  test('a name with a space is shown with its cure', () => {
    expect(problem('{{ 单位 名称 }}')?.message.params).toEqual({ name: '单位 名称', joined: '单位名称' });
  });

  test('conditions may join several names', () => {
    expect(problem('{% if 甲 and 乙 == "x" or not 丙 %}是{% endif %}')).toBeUndefined();
  });
});

test('every problem has its text', () => {
  const keys = PROBLEMS.map(([, key]) => key).filter((key) => !(key in zhCN));
  expect(keys).toEqual([]);
});
