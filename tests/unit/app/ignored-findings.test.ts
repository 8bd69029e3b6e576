import { describe, expect, test } from 'vitest';
import { findingKey, ignore, restore, splitIgnored } from '@/utils/app/ignored-findings';
import { DEFAULT_SETTINGS } from '@/utils/app/settings';
import type { Finding } from '@/utils/core/rules/rule';

const TEXT = '年度工作总结\n培训XX次，整理档案三千卷，扫描四十万页，经费XX万元。';

function finding(rule: string, quoted: string, from = 0): Finding {
  const start = TEXT.indexOf(quoted, from);
  return { rule, severity: 'warn', start, end: start + quoted.length, message: { key: 'x' } };
}

const first = finding('placeholder', 'XX');
const second = finding('placeholder', 'XX', TEXT.indexOf('经费'));
const other = finding('repeat-punct', '，');
const checked = { text: TEXT, packId: 'report' };
const settingsAfter = (change: Partial<typeof DEFAULT_SETTINGS>) => ({ ...DEFAULT_SETTINGS, ...change });

describe('a place that is ignored', () => {
  const settings = settingsAfter(ignore(DEFAULT_SETTINGS, { finding: first, reach: 'place' }, checked));

  test('is no longer shown, while the same trouble elsewhere is', () => {
    const { shown, ignored } = splitIgnored([first, second, other], settings, checked);
    expect(shown).toEqual([second, other]);
    expect(ignored).toEqual([{ finding: first, reach: 'place' }]);
  });

  test('stays ignored when the text before it grows', () => {
    const grown = `${TEXT.slice(0, 3)}（草稿）${TEXT.slice(3)}`;
    const moved = { ...first, start: first.start + 4, end: first.end + 4 };
    const far = { text: `一二三四五六七八九十\n${TEXT}`, packId: 'report' };
    expect(splitIgnored([moved], settings, { ...checked, text: grown }).shown).toHaveLength(1);
    expect(
      splitIgnored(
        [{ ...second, start: second.start + 11, end: second.end + 11 }],
        settingsAfter(ignore(DEFAULT_SETTINGS, { finding: second, reach: 'place' }, checked)),
        far,
      ).shown,
    ).toEqual([]);
  });

  test('is shown again after it is restored', () => {
    const restored = settingsAfter(restore(settings, { finding: first, reach: 'place' }, checked));
    expect(splitIgnored([first], restored, checked).shown).toEqual([first]);
  });

  test('is remembered without a word of the text', () => {
    expect(settings.ignoredFindings).toEqual([expect.stringMatching(/^placeholder\/[0-9a-z]{11}$/)]);
  });
});

test('a rule that is ignored shows nothing of its own, anywhere', () => {
  const settings = settingsAfter(ignore(DEFAULT_SETTINGS, { finding: first, reach: 'rule' }, checked));
  expect(splitIgnored([first, second, other], settings, checked).shown).toEqual([other]);
  expect(settingsAfter(restore(settings, { finding: second, reach: 'rule' }, checked)).ignoredRules).toEqual([]);
});

test('a missing section is ignored for one report of one kind, not for all', () => {
  const missing: Finding = { ...first, rule: 'section-missing', start: 0, end: 0, sectionId: 'plan' };
  const key = findingKey(missing, checked);
  expect(findingKey(missing, { ...checked, text: `${TEXT}写了更多。` })).toBe(key);
  expect(findingKey(missing, { ...checked, packId: 'weekly' })).not.toBe(key);
  expect(findingKey(missing, { ...checked, text: '上半年工作总结\n' })).not.toBe(key);
  expect(findingKey({ ...missing, sectionId: 'work' }, checked)).not.toBe(key);
});

test('of very many ignored places the oldest are given up', () => {
  let settings = DEFAULT_SETTINGS;
  for (let n = 0; n < 600; n++) {
    const finding = { ...first, rule: `rule-${n}` };
    settings = { ...settings, ...ignore(settings, { finding, reach: 'place' }, checked) };
  }
  expect(settings.ignoredFindings).toHaveLength(500);
  expect(settings.ignoredFindings.at(-1)).toMatch(/^rule-599\//);
});
