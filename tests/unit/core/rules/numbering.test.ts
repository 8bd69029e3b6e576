import { describe, expect, test } from 'vitest';
import { numberingDuplicate } from '../../../../utils/core/rules/numbering-duplicate';
import { numberingGap } from '../../../../utils/core/rules/numbering-gap';
import { numberingStart } from '../../../../utils/core/rules/numbering-start';
import { marksOf, parsed, repaired, withoutMarks } from './support';

describe('a gap', () => {
  test.each([
    ['一、情况\n甲\n‹三、›问题\n乙', '一、情况\n甲\n二、问题\n乙'],
    [
      '一、情况\n（一）学习。甲\n‹（三）›整改。乙\n二、问题\n丙',
      '一、情况\n（一）学习。甲\n（二）整改。乙\n二、问题\n丙',
    ],
    ['一、情况\n1.学习\n甲\n2.检查\n乙\n‹4.›整改\n丙', '一、情况\n1.学习\n甲\n2.检查\n乙\n3.整改\n丙'],
    [
      '第一章 总则\n第一条 依据办法。\n第二章 附则\n第二条 负责解释。\n‹第四条› 即日施行。',
      '第一章 总则\n第一条 依据办法。\n第二章 附则\n第二条 负责解释。\n第三条 即日施行。',
    ],
  ])('%s', (marked, expected) => {
    const text = withoutMarks(marked);
    expect(marksOf(numberingGap, text)).toBe(marked);
    expect(repaired(text, numberingGap.check(parsed(text)))).toBe(expected);
  });

  test('is one finding at the number that is wrong, when those after it are right', () => {
    expect(marksOf(numberingGap, '一、甲\n子\n五、乙\n丑\n三、丙\n寅')).toBe('一、甲\n子\n‹五、›乙\n丑\n三、丙\n寅');
  });
});

describe('a number used twice', () => {
  test.each([
    ['一、情况\n甲\n二、成效\n乙\n‹二、›问题\n丙', '一、情况\n甲\n二、成效\n乙\n三、问题\n丙'],
    ['一、情况\n甲\n‹一、›问题\n乙', '一、情况\n甲\n二、问题\n乙'],
    [
      '（一）学习。甲\n（二）检查。乙\n‹（二）›整改。丙\n（四）总结。丁',
      '（一）学习。甲\n（二）检查。乙\n（三）整改。丙\n（四）总结。丁',
    ],
  ])('%s', (marked, expected) => {
    const text = withoutMarks(marked);
    expect(marksOf(numberingDuplicate, text)).toBe(marked);
    expect(marksOf(numberingGap, text)).toBe(text);
    expect(repaired(text, numberingDuplicate.check(parsed(text)))).toBe(expected);
  });
});

test('a list that does not start with one', () => {
  const text = '二、问题\n甲\n三、打算\n乙';
  expect(marksOf(numberingStart, text)).toBe('‹二、›问题\n甲\n三、打算\n乙');
  expect(repaired(text, numberingStart.check(parsed(text)))).toBe('一、问题\n甲\n二、打算\n乙');
});

describe('no rule about numbers complains', () => {
  test.each([
    '一、情况\n（一）学习。甲\n（二）检查。乙\n二、问题\n（一）人手。丙\n（二）经费。丁',
    '一、情况\n1.学习\n甲\n2.检查\n乙\n二、问题\n3.人手\n丙\n4.经费\n丁',
    '一、情况\n1、学习\n甲\n2.检查\n乙\n3．整改\n丙',
    '一、情况\n(一)学习。甲\n（二）检查。乙',
    '第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 职责\n第二条 办公室负责统筹。\n第三条 各科室负责落实。',
    '1.1 范围\n甲\n1.2 依据\n乙\n2.1 职责\n丙\n2.2 分工\n丁',
    '需要材料如下：\n1.申请表\n2.身份证\n办理步骤如下：\n1.取号\n2.交件',
    '- [ ] 未办\n1. 甲\n1. 乙\n1. 丙',
    '会议于2024年3月召开，完成3.5公里道路建设，其中1.2公里已经通车。',
    '按照第十三条规定，3月1日起执行；第二，做好宣传。',
  ])('%s', (text) => {
    const findings = [numberingGap, numberingDuplicate, numberingStart].flatMap((rule) => rule.check(parsed(text)));
    expect(findings.map(({ rule, start }) => `${rule} at ${start}`)).toEqual([]);
  });
});
