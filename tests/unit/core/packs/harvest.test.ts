import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { harvest, toPack } from '../../../../utils/core/packs/harvest';
import { repeatedPhrases } from '../../../../utils/core/packs/repeated-phrases';
import { readPack } from '../../../../utils/core/packs/schema';
import { ownReports } from '../rules/own-reports';

const REPORT = `云岭县应急管理局2024年安全生产工作总结
2024年，云岭县应急管理局共检查企业120家。现将有关情况总结如下：
一、2024年工作开展情况
（一）组织培训15次。培训人员320人次。
（二）投入经费48万元。用于设备更新。
二、存在的问题
人手不足，取得了较好成效。
三、下一步工作计划
2025年继续努力，取得了较好成效。认真落实，取得了较好成效。
云岭县应急管理局
2024年12月8日`;

const packOf = (text: string) => {
  const harvested = harvest(text);
  const chosen = harvested.sections.map(({ id }) => id);
  return toPack(harvested, { id: 'own.a', name: harvested.name || '模板', language: 'zh-CN', chosen });
};

describe('a template made of a report', () => {
  const harvested = harvest(REPORT);

  test('has its sections in order, with blocks', () => {
    expect(harvested.sections.map(({ block, heading }) => `${block} ${heading}`)).toEqual([
      'title {{单位}}{{年份}}年安全生产工作总结',
      'lead {{年份}}年，{{单位}}共检查企业{{数量}}家。现将有关情况总结如下：',
      'heading 工作开展情况',
      'heading 存在的问题',
      'heading 下一步工作计划',
      'signature {{单位全称}}',
      'date {{日期}}',
    ]);
  });

  test('has dates, figures and units as fields below its headings', () => {
    expect(harvested.sections[2]?.skeleton).toEqual(['（一）组织培训{{数量2}}次。', '（二）投入经费{{金额}}。']);
  });

  test('is named by what is left of the title, and known by it', () => {
    expect(harvested.name).toBe('安全生产工作总结');
    expect(harvested.titleMatch).toEqual(['安全生产工作总结']);
  });

  test('offers what is said three times, once', () => {
    expect(harvested.phrases).toEqual([{ text: '取得了较好成效', count: 3 }]);
  });

  test('finds all its sections in the report it was made of', { timeout: 60_000 }, () => {
    for (const { name, text } of [...ownReports, { name: 'sample', text: REPORT }]) {
      const pack = packOf(text);
      if (pack.sections.length === 0) continue;
      const missing = parseReport(text, { pack }).matches.filter(
        ({ status, sectionId }) =>
          status === 'missing' && pack.sections.find(({ id }) => id === sectionId)?.block === 'heading',
      );
      expect(missing, name).toEqual([]);
    }
  });
});

test('a phrase is no torn-out piece of a longer one, and figures are none', () => {
  expect(repeatedPhrases('进一步提高思想认识，'.repeat(4))).toEqual([{ text: '进一步提高思想认识', count: 4 }]);
  expect(repeatedPhrases('共完成12345678项，'.repeat(4))).toEqual([]);
  expect(repeatedPhrases('进一步提高思想认识。'.repeat(2))).toEqual([]);
});

test('of any text with sections a template is made that can be stored', { timeout: 60_000 }, () => {
  const piece = fc.constantFrom(
    '一、',
    '（一）',
    '工作',
    '\n',
    '2024年',
    '关于',
    '{{',
    '}}',
    ' ',
    '# ',
    '局',
    '。',
    '\ud800',
    '特此报告。',
    '1. ',
    '　',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        fc.string({ unit: 'binary', maxLength: 200 }),
      ),
      (text) => {
        const pack = packOf(text);
        if (pack.sections.length > 0) expect(readPack(pack)).toMatchObject({ ok: true });
      },
    ),
    { seed: 11, numRuns: 500 },
  );
});
