import { describe, expect, test } from 'vitest';
import { unbalanced } from '../../../../utils/core/rules/unbalanced';
import { marksOf, parsed, withoutMarks } from './support';

describe('finds a mark without its partner', () => {
  test.each([
    '根据‹《›关于加强管理的通知，认真落实。',
    '根据关于加强管理的通知‹》›，认真落实。',
    '参加培训32人次‹（›含新进人员，效果良好。',
    '树立‹“›安全第一的思想。',
    '他说：“马上到‹“›。',
    '‹〔›2024年度专项',
    '提醒‹【›重要事项，请及时办理',
    '第一段‹（›没有写完\n\n第二段写完了‹）›',
    '所谓"窗口服务"和‹"›一网通办是同一件事',
    '一、工作‹（›情况\n二、问题',
  ])('%s', (marked) => {
    expect(marksOf(unbalanced, withoutMarks(marked))).toBe(marked);
  });
});

describe('leaves alone what is complete or needs no partner', () => {
  test.each([
    '根据《关于印发〈条例〉的通知》（第3号）',
    '半角开头(全角结尾），复制常常如此',
    '参加培训32人次（含新进\n人员12名），效果良好。',
    '1) 第一项；2) 第二项；a）第三项',
    '一）基本情况\n二）主要做法',
    '收到:) 谢谢 ;-)',
    '要求:(1)守时;(2)守纪',
    '欢迎光临 (http://example.org/) 和 https://example.org/a_(b)c',
    '取值区间为[0,1)，误差在(0, 0.5]之内',
    'It’s the team’s report, and the users’ view.',
    '“第一段的引文没有结束。\n“第二段的引文结束了。”',
    '屏幕5"，边框2"',
    '[b]加粗[/b] <a href="x)">链接</a> `foo(`',
    '```\nif (a[0) {\n```',
    '[链接](https://example.org/a_(b))',
  ])('%s', (text) => {
    expect(marksOf(unbalanced, text)).toBe(text);
  });
});

test('asks to look, and does no more, where one of several straight quotes is missing', () => {
  expect(unbalanced.check(parsed('所谓"窗口和"一网通办"'))).toMatchObject([
    { severity: 'warn', message: { key: 'rule.unbalanced.straight' } },
  ]);
});

describe('a long last line', () => {
  const line = '会议传达学习了上级关于安全生产工作的部署要求，与会人员结合实际，围绕“';

  test('may still be open while it is being written', () => {
    expect(unbalanced.check(parsed(`会议纪要\n${line}怎么看`))).toEqual([]);
  });

  test('is judged once its sentence has ended', () => {
    expect(unbalanced.check(parsed(`会议纪要\n${line}怎么看展开讨论。`))).toHaveLength(1);
  });
});
