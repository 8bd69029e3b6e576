import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { votedFor, votesOf } from '../../../../utils/core/outline/votes';
import { shippedPack } from '../packs/shipped';

const BODY = '各单位按照分工抓好落实，定期调度，按时完成了各项既定任务，群众反映良好，没有发生差错。'.repeat(5);
const NUMERALS = '一二三四五六七八';

/** Section → its heading, of a report with these headings. */
function sectionsOf(kind: string, headings: readonly string[], title = '某项工作'): Record<string, string> {
  const text = `${title}\n\n${headings.map((heading, index) => `${NUMERALS[index]}、${heading}\n${BODY}\n`).join('')}`;
  const { matches, outline } = parseReport(text, { pack: shippedPack(kind) });
  return Object.fromEntries(
    matches.flatMap(({ sectionId, node }) =>
      node === undefined ? [] : [[sectionId, outline.nodes[node]?.text ?? '']],
    ),
  );
}

describe('the words of a heading', () => {
  const votes = votesOf([
    ['监测预警', '预防与预警'],
    ['应急响应', '响应程序'],
    ['善后处置', '善后工作'],
  ]);

  test.each([
    ['预防和监测', 0],
    ['善后与总结', 2],
    ['响应的启动', 1],
    ['经费安排', undefined],
    ['预警和响应', undefined],
    ['', undefined],
  ])('of %j speak for section %s', (key, section) => {
    expect(votedFor(votes, key)?.section).toBe(section);
  });
});

describe('a heading', () => {
  test('in words of its own finds its section by most of them', () => {
    const headings = ['总则', '指挥机构', '事前监测与防范', '响应', '善后与总结'];
    expect(sectionsOf('emergency', headings)).toMatchObject({ warn: '事前监测与防范', after: '善后与总结' });
  });

  test('that begins with the year after the report’s is its plan, whatever it is called', () => {
    const headings = ['主要工作完成情况', '存在的问题', '2025年重点工作'];
    expect(sectionsOf('summary.annual', headings, '某局2024年工作总结')).toMatchObject({ plan: '2025年重点工作' });
  });

  test('that looks ahead is not what has been done', () => {
    expect(sectionsOf('report', ['基本情况', '今后五年的主要任务', '特此说明'])).not.toHaveProperty('work');
  });

  test('with a head word in the middle of a clause is not named by it', () => {
    const headings = ['主要目标', '守牢底线，保障安全稳定', '强化执法，规范市场秩序', '加强党建，提供坚强保证'];
    expect(sectionsOf('plan.year', headings)).toMatchObject({
      tasks: '守牢底线，保障安全稳定',
      guarantee: '加强党建，提供坚强保证',
    });
  });

  test('that names two sections goes to the required one that has no other', () => {
    const headings = ['主要工作和取得的成绩', '存在的问题', '明年工作安排'];
    expect(sectionsOf('summary.annual', headings)).toMatchObject({ work: '主要工作和取得的成绩' });
  });

  test('that belongs to another section does not stand for the main one', () => {
    const headings = ['存在的主要困难', '不足之处', '下一步打算'];
    expect(sectionsOf('summary.annual', headings)).not.toHaveProperty('work');
  });

  test('stands for the main section only in its place', () => {
    const headings = ['存在的问题', '下一步打算', '强根基，聚人心'];
    expect(sectionsOf('summary.annual', headings)).not.toHaveProperty('work');
  });

  test('on the second level leaves its section to the one above that says the same', () => {
    const text = `关于巡察整改情况的报告\n一、持续抓好后续整改工作\n（一）健全长效机制\n${BODY}\n（二）强化监督\n${BODY}`;
    const { matches, outline } = parseReport(text, { pack: shippedPack('rectify') });
    const plan = matches.find(({ sectionId }) => sectionId === 'plan');
    expect(outline.nodes[plan?.node ?? -1]?.text).toBe('持续抓好后续整改工作');
  });

  test('that ran into its text is told by its first words', () => {
    const text = `关于春运情况的报告\n一、主要做法\n${BODY}\n二、下步工作 一是总结经验，完善机制；二是加快转型，年内新增线路10条。`;
    const { matches } = parseReport(text, { pack: shippedPack('report') });
    const plan = matches.find(({ sectionId }) => sectionId === 'plan');
    expect(text.slice(plan?.start, (plan?.start ?? 0) + 6)).toBe('二、下步工作');
  });
});

describe('headings in lenticular brackets', () => {
  const text =
    '运营部周报\n\n【完成】\n- 活动收尾，退款率3.1%\n\n【卡住的地方】\n- 物流延误\n\n【下周重点】\n- 提交复盘\n';

  test('are headings on lines of their own, if there are several', () => {
    const { outline } = parseReport(text, { pack: shippedPack('weekly') });
    expect(outline.nodes.filter(({ kind }) => kind !== 'bullet').map((node) => node.text)).toEqual([
      '【完成】',
      '【卡住的地方】',
      '【下周重点】',
    ]);
  });

  test('are none where there is only one', () => {
    const { outline } = parseReport('通知\n【内部资料】\n请各科室于周五前报送材料，逾期不再受理。');
    expect(outline.nodes).toEqual([]);
  });
});

test('bare numbers count up to the one that has decimals below it', () => {
  const text =
    '故障复盘\n1 概况\n队列积压。\n2 影响\n商户三百家。\n3 原因\n3.1 直接原因\n超时过长。\n3.2 深层原因\n没有隔离。\n4 措施\n改为异步。';
  const { outline } = parseReport(text);
  expect(outline.nodes.map(({ depth, text: heading }) => `${depth} ${heading}`)).toEqual([
    '1 概况',
    '1 影响',
    '1 原因',
    '2 直接原因',
    '2 深层原因',
    '1 措施',
  ]);
});
