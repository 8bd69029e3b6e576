import { describe, expect, test } from 'vitest';
import { guessKind } from '../../../../utils/core/outline/kind';
import { headingKey } from '../../../../utils/core/outline/section-key';
import { reportPack, section } from './pack';

const packs = [
  reportPack({ id: 'summary.annual', titleMatch: ['年工作总结', '年度工作总结'] }),
  reportPack({ id: 'summary.special', titleMatch: ['工作总结', '党建工作总结'] }),
  reportPack({
    id: 'weekly',
    titleMatch: ['周报'],
    sections: [section('done', '本周工作'), section('next', '下周计划')],
  }),
];
const nothing = { pageTitle: '', url: '', subject: '', text: '' };

describe('the kind of a report is guessed', () => {
  test.each([
    ['from the title field', { subject: '某局2024年工作总结' }, 'summary.annual'],
    ['by the longest title', { subject: '某局2024年党建工作总结' }, 'summary.special'],
    ['from the text’s own title', { text: '研发部第12周周报\n本周完成两项需求。' }, 'weekly'],
    [
      'from the headings',
      {
        text: '研发部\n本周工作\n完成接口联调与自测，修复问题七个，文档同步更新完毕。\n下周计划\n准备上线材料，完成演练。',
      },
      'weekly',
    ],
    ['from the page', { pageTitle: '写周报 - 内网' }, 'weekly'],
    ['from the address', { url: 'https://oa.example.cn/reports/weekly/new' }, 'weekly'],
    ['from an escaped address', { url: `https://oa.example.cn/?kind=${encodeURIComponent('周报')}` }, 'weekly'],
  ])('%s', (_, hints, id) => {
    expect(guessKind(packs, { ...nothing, ...hints })).toBe(id);
  });

  test('from the title field rather than from the page', () => {
    expect(guessKind(packs, { ...nothing, subject: '党建工作总结', pageTitle: '周报' })).toBe('summary.special');
  });

  test.each([nothing, { ...nothing, url: 'https://example.cn/%E0%A4%A' }])('and not at all without a clue', (hints) => {
    expect(guessKind(packs, hints)).toBeUndefined();
  });
});

test.each([
  ['（二）2024年存在的问题：', '存在的问题'],
  ['(二)存在的问题。', '存在的问题'],
  ['上半年工作情况', '工作情况'],
  ['**下一步打算**', '下一步打算'],
  ['2024年', '2024年'],
  ['Next Week', 'nextweek'],
])('the key of %s is %s', (heading, key) => {
  expect(headingKey(heading)).toBe(key);
});
