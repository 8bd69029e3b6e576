import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { shippedPack } from '../packs/shipped';

const WORK =
  '全年组织集中学习12次，走访企业46家，解决用工、融资等诉求83件，兑现奖补资金1200万元，新增规模以上企业5家，完成技改投资3.2亿元，占年度任务的104%，被评为全市先进单位，三项经验在全市推广。';
const FAULTS = '对新政策研究得还不够深，主动上门服务的意识不强，跨部门协调的办法不多。';
const AHEAD = '明年重点抓好三件事：走访企业不少于60家，力争技改投资突破4亿元，6月底前建成服务平台。';

/** Section → its heading. */
function headingsOf(text: string, packId = 'summary.annual'): Readonly<Record<string, string>> {
  const { outline, matches } = parseReport(text, { pack: shippedPack(packId) });
  return Object.fromEntries(
    matches.flatMap(({ sectionId, node }) =>
      node === undefined ? [] : [[sectionId, outline.nodes[node]?.text ?? '']],
    ),
  );
}

const report = (...sections: readonly (readonly [string, string])[]): string =>
  `2024年工作总结\n现将一年来的工作总结如下。\n${sections.map(([heading, body], index) => `${'一二三四'.charAt(index)}、${heading}\n${body}\n`).join('')}`;

describe('what stands below a slogan', () => {
  test('tells that it is about faults, or about what is to come', () => {
    const text = report(['凝心聚力促发展', WORK.repeat(3)], ['揭短亮丑找差距', FAULTS], ['乘势而上开新局', AHEAD]);
    expect(headingsOf(text)).toMatchObject({
      work: '凝心聚力促发展',
      problems: '揭短亮丑找差距',
      plan: '乘势而上开新局',
    });
  });

  test('says nothing against a name', () => {
    const text = report(['主要工作', WORK], ['取得的成效', `${WORK}${AHEAD}`], ['存在的问题', FAULTS]);
    expect(headingsOf(text)).toEqual({ work: '主要工作', results: '取得的成效', problems: '存在的问题' });
  });

  test('is no plan where it tells what was done, nor in the only section', () => {
    expect(
      headingsOf(report(['主要工作', WORK], ['存在的问题', FAULTS], ['服务企业走深走实', WORK])),
    ).not.toHaveProperty('plan');
    expect(headingsOf(report(['乘势而上开新局', AHEAD]))).not.toHaveProperty('plan');
  });

  test('is no section of faults where only one clause in ten speaks of one', () => {
    const text = report(
      ['主要工作', WORK],
      ['服务企业走深走实', `${WORK}人手不足，经费困难。`],
      ['招商引资提质增效', WORK],
      ['下一步打算', AHEAD],
    );
    expect(headingsOf(text)).not.toHaveProperty('problems');
  });
});

test('between two sections that were found a heading stands for that of faults only where it speaks of one', () => {
  const between = (body: string) => report(['主要工作', WORK], ['服务企业走深走实', body], ['下一步打算', AHEAD]);
  expect(headingsOf(between(WORK))).not.toHaveProperty('problems');
  expect(headingsOf(between(`${WORK}${FAULTS}`))).toMatchObject({ problems: '服务企业走深走实' });
});
