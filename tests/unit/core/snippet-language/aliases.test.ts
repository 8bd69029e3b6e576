import { describe, expect, test } from 'vitest';
import { expandShortForms } from '../../../../utils/core/snippet-language/aliases';
import { fillSnippet } from '../../../../utils/core/snippet-language/fill';
import { CONTEXT } from './context';

test.each([
  ['{姓名:张三}', '{{ 姓名 | default: "张三" }}'],
  ['{部门|一科|二科}', '{{ 部门 | choices: "一科", "二科" }}'],
  ['{光标}', '{{ 光标 }}'],
  ['{今天}', '{{ 今天 }}'],
  ['时间：{今天}，{地点:会议室}', '时间：{{ 今天 }}，{{ 地点 | default: "会议室" }}'],
  ['{称呼:"老"王\\}', '{{ 称呼 | default: "\\"老\\"王\\\\" }}'],
])('%s means %s', (source, expected) => {
  expect(expandShortForms(source)).toBe(expected);
});

describe('leaves alone', () => {
  test.each([
    '{"key":"value"}',
    '{color:red}',
    '{a|b|c}',
    '{姓名}',
    '{注：以初步统计为准}',
    '{注:以上为初步统计，待核实。}',
    '{}',
    '{ 姓名:张三 }',
    '{姓名:}',
    '{部门|}',
    '{部门|一科}',
    '{page.title}',
    '{today}',
    '{{姓名}}',
    '{{ 姓名 | default: "{部门|一|二}" }}',
    '{% if 姓名:张三 %}',
    '{% raw %}{今天}{{ x }}{% endraw %}',
    '{跨行:\n值}',
    'f{x}',
    '｛今天｝',
  ])('%s', (source) => {
    expect(expandShortForms(source)).toBe(source);
  });
});

test('short forms are filled like their long ones', () => {
  const filled = fillSnippet('{称呼:"老"王\\}到{部门|一科|二科}，{光标}', { 部门: '二科' }, CONTEXT);
  expect(filled).toEqual({ ok: true, value: { text: '"老"王\\到二科，', caret: 9, unfilled: [] } });
});
