import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../../../utils/core/packs/read-template';
import { shippedPacks } from './shipped';

const read = (text: string) => readTemplates(text, () => 'own.1');

const FORM = `name: 周报
description: 每周五下班前提交
title: "[周报] "
body:
  - type: markdown
    attributes:
      value: 感谢填写
  - type: textarea
    id: work
    attributes: { label: 本周工作, description: 按事项写，带数字, placeholder: "1. " }
    validations: { required: true }
  - type: dropdown
    attributes: { label: 进度, options: [正常, 滞后] }
  - type: checkboxes
    attributes:
      label: 自查
      options:
        - { label: 数字核对过, required: true }
        - label: 负责人看过
`;

const DISCOURSE = `- type: input
  id: version
  attributes: { label: Version, placeholder: "1.0" }
  validations: { required: true, minimum: 3 }
- type: multi-select
  choices: [Linux, Windows]
  attributes: { label: Systems, none_label: Choose }
`;

describe('a form', () => {
  test('of GitHub becomes a template with its questions as sections', () => {
    expect(read(FORM)).toMatchObject({
      ok: true,
      value: [
        {
          id: 'own.1',
          name: '周报',
          language: 'zh-CN',
          titleMatch: ['周报'],
          sections: [
            { heading: '本周工作', guidance: '按事项写，带数字', requirement: 'must', skeleton: ['1.'] },
            { heading: '进度', requirement: 'may', guidance: '可选：正常、滞后' },
            { heading: '自查', requirement: 'must', skeleton: ['- [ ] 数字核对过', '- [ ] 负责人看过'] },
          ],
        },
      ],
    });
  });

  test('of Discourse does too', () => {
    expect(read(DISCOURSE)).toMatchObject({
      ok: true,
      value: [
        {
          language: 'en',
          sections: [
            { heading: 'Version', requirement: 'must', minChars: 3, skeleton: ['1.0'] },
            { heading: 'Systems', guidance: 'One of: Linux, Windows' },
          ],
        },
      ],
    });
  });

  test('that is no YAML is refused with its line', () => {
    expect(read('body:\n  - type: input\n    attributes: { label: [\n')).toMatchObject({
      ok: false,
      failure: [{ path: '', message: { key: 'template.yaml' } }],
    });
  });
});

test('headings of a Markdown text are sections, and the one above them is the name', () => {
  expect(read('# 周报\n\n## 本周工作\n- 事项\n\n```\n# 不是标题\n```\n## 下周计划\n')).toMatchObject({
    ok: true,
    value: [{ name: '周报', sections: [{ heading: '本周工作' }, { heading: '下周计划', skeleton: [] }] }],
  });
});

test('a template that was exported is the same when it comes back', () => {
  for (const pack of shippedPacks) expect(read(JSON.stringify(pack))).toEqual({ ok: true, value: [pack] });
});

test('a template of ours with a mistake is refused with the place of the mistake', () => {
  const [pack] = shippedPacks;
  const wrong = {
    ...pack,
    sections: pack?.sections.map((one, index) => (index === 1 ? { ...one, requirement: '必须' } : one)),
  };
  expect(read(JSON.stringify(wrong))).toMatchObject({ ok: false, failure: [{ path: '$.sections[1].requirement' }] });
});

test('whatever the text, it is a template that can be stored or refused with reasons', () => {
  const piece = fc.constantFrom(
    '# ',
    '## 工作',
    '\n',
    '- type: input\n',
    '  attributes:\n',
    '    label: 名称\n',
    '{',
    '"',
    'body:\n',
    ': ',
    '[',
    '\ud800',
    '一、',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const result = read(pieces.join(''));
      if (!result.ok) expect(result.failure.length).toBeGreaterThan(0);
    }),
    { seed: 3, numRuns: 500 },
  );
});
