import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardPolicyFor, guardVerdict, isGuarded, stopGuarding } from '@/utils/app/guard-submit';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/app/settings';
import { zhCN } from '@/utils/core/i18n/zh-CN';
import { readPack } from '@/utils/core/packs/schema';

const read = readPack(JSON.parse(readFileSync(join(process.cwd(), 'public/packs/zh-CN/weekly.json'), 'utf8')));
if (!read.ok) throw new Error('the pack of weekly reports is not valid');
const packs = [read.value];

const URL_OF_PAGE = 'https://bbs.example.cn/post/12';
const bound: Settings = { ...DEFAULT_SETTINGS, kindBySite: { 'bbs.example.cn/post/#': 'weekly' } };
const UNFINISHED = '一、本周工作完成情况\n完成例行巡检三次，处理工单十二件，各项工作平稳推进。';

const verdictOn = (text: string, settings: Settings = bound, url = URL_OF_PAGE, field = '') =>
  guardVerdict({ text, format: 'plain', field, subject: '', pageTitle: '', url }, settings, packs, zhCN);

describe('a page is guarded', () => {
  test('when a kind is bound to it and nobody has switched it off', () => {
    expect(isGuarded(bound, URL_OF_PAGE)).toBe(true);
    expect(isGuarded(bound, 'https://bbs.example.cn/search')).toBe(false);
    expect(isGuarded({ ...bound, guardPolicy: 'off' }, URL_OF_PAGE)).toBe(false);
    expect(isGuarded({ ...bound, ...stopGuarding(bound, URL_OF_PAGE) }, URL_OF_PAGE)).toBe(false);
  });

  test('by the policy of its site before the general one', () => {
    const settings: Settings = { ...bound, guardBySite: { 'example.cn': 'remind' } };
    expect(guardPolicyFor(settings, URL_OF_PAGE)).toBe('remind');
    expect(guardPolicyFor(settings, 'https://oa.other.cn/')).toBe('ask');
  });
});

describe('before posting', () => {
  test('a report without its sections asks, and says what is missing under which heading', () => {
    const verdict = verdictOn(UNFINISHED);
    expect(verdict?.act).toBe('ask');
    expect(verdict?.total).toBeGreaterThan(0);
    expect(verdict?.problems.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
    expect(verdict?.problems.some(({ section }) => section !== '')).toBe(true);
  });

  test('a short answer is no report', () => {
    expect(verdictOn('收到，谢谢大家。')).toBeNull();
    expect(verdictOn(`> ${UNFINISHED.replaceAll('\n', '\n> ')}\n收到。`)).toBeNull();
  });

  test.each(['发表评论 comment', 'reply_content', '写留言…'])(
    'a long text in “%s” is no report, one with its sections is',
    (field) => {
      const comment = '大家辛苦了，这周的工作推进得很扎实，下周请继续把重点任务盯紧抓牢，有困难及时反映。';
      expect(verdictOn(comment, bound, URL_OF_PAGE, field)).toBeNull();
      expect(verdictOn(comment)?.act).toBe('ask');
      expect(verdictOn(UNFINISHED, bound, URL_OF_PAGE, field)?.act).toBe('ask');
    },
  );

  test('an identity number asks on a public site only', () => {
    const text = `${UNFINISHED}\n联系人身份证号11010519491231002X。`;
    const remindOf = (url: string) => {
      const kindBySite = { 'bbs.example.cn/post/#': 'weekly', 'oa/post/#': 'weekly' };
      return verdictOn(text, { ...bound, kindBySite }, url);
    };
    const inside = remindOf('http://oa/post/1');
    const outside = remindOf(URL_OF_PAGE);
    expect(outside?.total).toBe((inside?.total ?? Number.NaN) + 1);
  });

  test('a finding that is ignored does not ask', () => {
    const verdict = verdictOn(UNFINISHED, { ...bound, ignoredRules: ['section-missing', 'section-empty'] });
    expect(verdict?.total).toBe(0);
    expect(verdict?.act).not.toBe('ask');
  });
});
