import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { shippedPack } from '../packs/shipped';

const LETTER =
  '县政府办公室关于印发《校园周边交通整治方案》的通知\n\n各乡镇人民政府：\n\n《校园周边交通整治方案》已经县政府同意，现印发给你们，请认真组织实施。\n\n县政府办公室\n2024年9月3日\n\n';
const PAPER =
  '校园周边交通整治方案\n\n为规范交通秩序，制定本方案。\n\n一、总体要求\n用三个月时间集中整治，明显减少拥堵。\n\n二、重点任务\n优化通行条件，推行错峰上下学。';

function blocksOf(text: string): Record<string, string> {
  const { outline } = parseReport(text, { pack: shippedPack('notice.work') });
  return Object.fromEntries(outline.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]));
}

describe('a letter that hands on a paper', () => {
  test('is signed and dated above the paper', () => {
    expect(blocksOf(LETTER + PAPER)).toMatchObject({ signature: '县政府办公室', date: '2024年9月3日' });
  });

  test('has its own lead, without the paper’s', () => {
    expect(blocksOf(LETTER + PAPER)['lead']).toMatch(/^《校园.*组织实施。$/);
  });

  test('may call the paper an enclosure', () => {
    expect(blocksOf(`${LETTER}附件1\n${PAPER}`)).toMatchObject({ date: '2024年9月3日' });
  });

  test('leaves the signature at the end to a paper that has one', () => {
    expect(blocksOf(`${LETTER + PAPER}\n\n县公安局\n2024年8月30日`)).toMatchObject({ signature: '县公安局' });
  });

  test('is not seen in a date that stands above a sentence', () => {
    expect(
      blocksOf(`关于调休的通知\n各科室：\n调休安排如下：\n办公室\n2024年9月3日\n${'当日值班人员照常上班。'.repeat(4)}`),
    ).not.toHaveProperty('date');
  });
});

test.each(['县人大常委会：', '各车间、各班组：', '各省、自治区、直辖市：'])('%s is whom a paper goes to', (line) => {
  const { outline } = parseReport(
    `关于预算执行情况的报告\n\n${line}\n\n现将有关情况报告如下：\n\n一、收入情况\n收入增长。`,
  );
  const addressee = outline.blocks.find(({ kind }) => kind === 'addressee');
  expect(outline.text.slice(addressee?.start, addressee?.end)).toBe(line);
});

test('a list below a numbered heading of Markdown is not its run', () => {
  const { outline } = parseReport(
    '# 运维月报\n\n## 1. 总体情况\n\n运行平稳。\n\n## 2. 重点工作\n\n1. 完成升级；\n2. 更换电池；\n\n## 3. 存在问题\n\n告警偏多。',
  );
  expect(outline.nodes.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
    '1 总体情况',
    '1 重点工作',
    '2 完成升级',
    '2 更换电池',
    '1 存在问题',
  ]);
});
