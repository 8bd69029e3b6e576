import { describe, expect, test } from 'vitest';
import { enumSkip } from '../../../../utils/core/rules/enum-skip';
import { marksOf, parsed, repaired, withoutMarks } from './support';

describe('finds a series that does not count on', () => {
  test.each([
    ['一是抓学习。‹三是›抓落实。', '一是抓学习。二是抓落实。'],
    [
      '要求：一是守纪律；二是保安全；‹四是›保供应；五是强服务。',
      '要求：一是守纪律；二是保安全；三是保供应；四是强服务。',
    ],
    ['一是抓学习；二是抓整改；‹二是›抓落实。', '一是抓学习；二是抓整改；三是抓落实。'],
    ['一是抓学习。\n‹三是›抓落实。', '一是抓学习。\n二是抓落实。'],
    [
      '（一）宣传。一是开会；‹三是›走访。\n（二）检查。一是自查；二是互查。',
      '（一）宣传。一是开会；二是走访。\n（二）检查。一是自查；二是互查。',
    ],
  ])('%s', (marked, expected) => {
    const text = withoutMarks(marked);
    expect(marksOf(enumSkip, text)).toBe(marked);
    expect(repaired(text, enumSkip.check(parsed(text)))).toBe(expected);
  });
});

test('reports one wrong number once', () => {
  expect(marksOf(enumSkip, '一是甲；二是乙；二是丙；四是丁。')).toBe('一是甲；二是乙；‹二是›丙；四是丁。');
});

test('offers no repair for a series that starts with 二是: a point is lost', () => {
  const findings = enumSkip.check(parsed('主要有：二是保安全；三是强服务。'));
  expect(findings).toMatchObject([{ start: 4, end: 6, message: { key: 'rule.enum-skip.start' } }]);
  expect(findings[0]).not.toHaveProperty('fix');
});

describe('leaves alone', () => {
  test.each([
    '一是甲；二是乙；三是丙。',
    '一是先查，一是后改。',
    '一位干部坦言：“一是没人追究，二是追究也轻，谁还会查？”',
    '工作中，一是要防两种倾向：一是急躁；二是拖延。二是要抓整改。',
    '统一是前提，唯一是标准，第二是补充。',
    '要看三是否更大，二是不是更小',
    '一是一，二是二，说清楚',
    '一是领导抓；二是一起抓；三是否决指标单独考核；四是按月通报。',
    '一是不断完善制度；二是个别单位整改慢；三是一律公开；四是非公企业覆盖不够；五是两手都要抓。',
    '坚持公开是根本一是依法公布；二是及时更新。坚持严把入口是关键一是查资质；二是查业绩；三是查诚信。',
    '（一）宣传。一是开会；二是走访。\n（二）检查。一是自查；二是互查。',
    '一是扩大覆盖面。\n按季检查，不留死角。\n二是公开结果。\n按月通报。\n三是整改到底。',
    '一是抓学习，二 是抓落实，三\n是抓整改。',
    '一是抓好以下几件事：\n1.开会。\n2.走访。\n二是抓好检查。',
  ])('%s', (text) => {
    expect(marksOf(enumSkip, text)).toBe(text);
  });
});
