import { describe, expect, test, vi } from 'vitest';
import { zhCN } from '../../../../utils/core/i18n/zh-CN';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { checkReport } from '../../../../utils/core/rules/engine';
import { RULES } from '../../../../utils/core/rules/index';
import type { Finding, Rule } from '../../../../utils/core/rules/rule';
import { shippedPack } from '../packs/shipped';
import { check, ownReports } from './own-reports';
import { parsed } from './support';

const finding = (rule: string, start: number): Finding => ({
  rule,
  severity: 'warn',
  start,
  end: start,
  message: { key: 'rule.placeholder' },
});
const ruleAt = (id: string, ...starts: readonly number[]): Rule => ({
  id,
  check: () => starts.map((start) => finding(id, start)),
});
const broken: Rule = {
  id: 'broken',
  check: () => {
    throw new RangeError('a bug');
  },
};
const quiet = { platformShowsAuthor: false };

test('findings of all rules come in reading order, at one place in the order of the rules', () => {
  const findings = checkReport(parsed('甲乙丙'), quiet, [ruleAt('first', 2, 0), ruleAt('second', 1, 2)]);
  expect(findings.map(({ rule, start }) => `${rule} ${start}`)).toEqual(['first 0', 'second 1', 'first 2', 'second 2']);
});

describe('a rule that throws', () => {
  test('leaves the findings of the others, and a finding that says which check did not run', () => {
    const findings = checkReport(parsed('甲'), quiet, [broken, ruleAt('sound', 1)]);
    expect(findings).toMatchObject([
      { rule: 'not-checked', severity: 'info', message: { key: 'rule.not-checked', params: { check: 'broken' } } },
      { rule: 'sound' },
    ]);
  });

  test('is told to the caller with its error', () => {
    const onRuleFailure = vi.fn();
    checkReport(parsed('甲'), { ...quiet, onRuleFailure }, [broken]);
    expect(onRuleFailure).toHaveBeenCalledWith('broken', expect.any(RangeError));
  });
});

describe('signature and date', () => {
  const text = ownReports.find(({ name }) => name === 'summary.special.bare.txt')?.text ?? '';
  const pack = shippedPack('summary.special');

  test('are asked for, each with a repair', () => {
    expect(check(text, pack).filter(({ rule }) => rule === 'signature-missing')).toMatchObject([
      { sectionId: 'signature', severity: 'info', start: text.length, fix: { sectionId: 'signature' } },
      { sectionId: 'date', severity: 'info', start: text.length, fix: { sectionId: 'date' } },
    ]);
  });

  test('are missed where the kind cannot do without them', () => {
    const notice = check(
      '关于开展消防检查的通知\n各科室：\n为消除隐患，现就有关事项通知如下：\n',
      shippedPack('notice.work'),
    );
    expect(notice.filter(({ rule }) => rule === 'signature-missing').map(({ severity }) => severity)).toEqual([
      'warn',
      'warn',
    ]);
  });

  test('are not asked for where the platform shows them', () => {
    expect(check(text, pack, { platformShowsAuthor: true }).filter(({ rule }) => rule === 'signature-missing')).toEqual(
      [],
    );
  });
});

test('every rule has an id of its own', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every finding about a bad text has a sentence in the catalogue, whose parameters it brings', () => {
  const bad = '一、工作（开展情况\n一是抓学习，，四是于2月30日召开XX会《》。二是\n三、问题\n三、下一步';
  for (const { message } of ownReports.flatMap(({ pack }) => check(bad, pack))) {
    const sentence = Object.entries(zhCN).find(([key]) => key === message.key)?.[1];
    expect(sentence, message.key).toBeDefined();
    const asked = [...(sentence ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(message.params ?? {}), message.key).toEqual(expect.arrayContaining(asked));
  }
});

test('finds nothing in an empty text of no kind', () => {
  expect(check('')).toEqual([]);
});

test('an empty text of a kind lacks everything the kind must have', () => {
  const missing = check('', shippedPack('weekly')).filter(({ severity }) => severity === 'error');
  expect(missing.map(({ sectionId }) => sectionId)).toEqual(['title', 'done', 'next']);
});

test('the title is not asked for where the form has a field for it', () => {
  const missing = checkReport(parseReport('', { pack: shippedPack('weekly'), titleIsElsewhere: true }), quiet);
  expect(missing.filter(({ rule }) => rule === 'section-missing').map(({ sectionId }) => sectionId)).toEqual([
    'done',
    'issues',
    'next',
  ]);
});
