import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../../utils/core/packs/model';
import type { Finding } from '../../../../utils/core/rules/rule';
import { shippedPack } from '../packs/shipped';
import { check } from './own-reports';
import { showMarks } from './support';

const weekly = shippedPack('weekly');
const of = (rule: string, text: string, pack: Pack = weekly): readonly Finding[] =>
  check(text, pack).filter((finding) => finding.rule === rule);

const TITLE = '运维组第8周工作周报（2月19日至2月23日）\n';
const DONE =
  '一、本周工作\n完成机房空调更换2台，处理告警17起，恢复备份任务3个；整理巡检记录，更新值班手册，培训新同事1名。\n';
const ISSUES = '二、问题与风险\n备件库存不足，需要采购科协助。\n';
const NEXT =
  '三、下周计划\n周三前完成交换机升级，周五前提交容量评估报告，负责人马骏，同步更新应急预案并组织演练一次。\n';

describe('a section that is missing', () => {
  test('is asked for where it belongs, and can be inserted', () => {
    const text = TITLE + ISSUES.replace('二', '一') + NEXT.replace('三', '二');
    expect(of('section-missing', text)).toMatchObject([
      {
        severity: 'error',
        sectionId: 'done',
        start: text.indexOf('一、问题与风险'),
        message: { key: 'rule.section-missing.must', params: { section: '本周工作' } },
        fix: { kind: 'insert-section', sectionId: 'done' },
      },
    ]);
  });

  test('is asked for at the end when nothing comes after it', () => {
    const text = TITLE + DONE + ISSUES;
    expect(of('section-missing', text)).toMatchObject([{ sectionId: 'next', start: text.length, end: text.length }]);
  });

  test('is only mentioned when it is recommended', () => {
    expect(of('section-missing', TITLE + DONE + NEXT.replace('三', '二'))).toMatchObject([
      { severity: 'info', sectionId: 'issues', message: { key: 'rule.section-missing.should' } },
    ]);
  });

  test('is named, not quoted, when it is a block', () => {
    const text = '一、工作开展情况\n做了工作。';
    const lead = of('section-missing', text, shippedPack('summary.special')).find(
      ({ sectionId }) => sectionId === 'lead',
    );
    expect(lead?.message.params).toEqual({ section: '导语' });
  });

  test('is never one that may be left out', () => {
    const ids = of('section-missing', '', shippedPack('summary.special')).map(({ sectionId }) => sectionId);
    expect(ids).toEqual(['title', 'lead', 'work', 'problems', 'plan']);
  });
});

describe('a section without enough text', () => {
  test.each([
    ['empty', `${TITLE}‹一、本周工作›\n${ISSUES}${NEXT}`, 'error'],
    ['filled with placeholders', `${TITLE}‹一、本周工作›\n{{事项一}}：{{做到哪一步}}。\n${ISSUES}${NEXT}`, 'error'],
    ['short', `${TITLE}‹一、本周工作›\n修好2台打印机。\n${ISSUES}${NEXT}`, 'hint'],
  ])('is reported at its heading when %s', (_state, marked, severity) => {
    const text = marked.replace(/[‹›]/g, '');
    const findings = of('section-empty', text);
    expect(showMarks(text, findings)).toBe(marked);
    expect(findings).toMatchObject([{ severity, sectionId: 'done' }]);
  });

  test('is in order when it says that there is nothing to say', () => {
    expect(of('section-empty', TITLE + DONE + ISSUES.replace(/备件.*/, '无。') + NEXT)).toEqual([]);
  });
});

describe('the order of sections', () => {
  const swapped = TITLE + NEXT.replace('三', '一') + DONE.replace('一、', '二、') + ISSUES.replace('二、', '三、');

  test('is reported at the section that stands elsewhere', () => {
    expect(of('section-order', swapped)).toMatchObject([{ severity: 'warn', sectionId: 'next', start: TITLE.length }]);
  });

  test('is reported for a section that is short as well', () => {
    const text = `${TITLE}一、下周计划\n周三完成升级。\n${DONE.replace('一、', '二、')}${ISSUES.replace('二、', '三、')}`;
    expect(of('section-order', text)).toMatchObject([{ sectionId: 'next' }]);
    expect(of('section-empty', text)).toMatchObject([{ sectionId: 'next', severity: 'hint' }]);
  });

  test('is free for a recommended section inside a later one', () => {
    const scheme = shippedPack('scheme');
    const body = '成立由镇长任组长的领导小组，统筹协调各项工作，每周调度一次，及时解决困难和问题。';
    const text = `整治工作方案\n为改善环境，制定本方案。\n一、总体要求\n${body}\n二、重点任务\n${body}\n三、实施步骤\n${body}\n四、保障措施\n（一）加强组织领导。${body}\n（二）强化督导。${body}\n`;
    expect(of('section-order', text, scheme)).toEqual([]);
    const swapped = text.replace('二、重点任务', '二、实施步骤').replace('三、实施步骤', '三、重点任务');
    expect(of('section-order', swapped, scheme)).toHaveLength(1);
  });

  test('is free in kinds that say so', () => {
    expect(of('section-order', swapped, { ...weekly, ordered: false })).toEqual([]);
  });
});

describe('a section that is there twice', () => {
  test('is reported at the second heading', () => {
    const text = `${TITLE}${DONE}${ISSUES}三、问题与风险\n网络偶有抖动。\n${NEXT.replace('三', '四')}`;
    expect(showMarks(text, of('section-duplicate', text))).toBe(text.replace('三、问题与风险', '‹三、问题与风险›'));
  });

  test('is not seen in a sub-heading of the same words', () => {
    const text = `${TITLE}${DONE}${ISSUES}（一）问题与风险\n网络偶有抖动。\n${NEXT}`;
    expect(of('section-duplicate', text)).toEqual([]);
  });
});

test('no rule about sections speaks before a kind is chosen', () => {
  const findings = check(`${TITLE}一、本周工作\n`);
  expect(findings.filter(({ rule }) => rule.startsWith('section') || rule === 'signature-missing')).toEqual([]);
});
