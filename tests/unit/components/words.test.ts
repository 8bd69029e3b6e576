import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/components/i18n';
import { siteAddress } from '@/components/options/site-address';
import { splitTags } from '@/components/snippets/split-tags';
import { hostOf } from '@/components/state/field';
import { languageFor } from '@/utils/core/i18n/languages';
import { excerpt } from '@/utils/core/snippets/excerpt';

describe('the language', () => {
  test.each([
    ['auto', 'zh-CN', 'zh-CN'],
    ['auto', 'zh-TW', 'zh-TW'],
    ['auto', 'zh-Hant-HK', 'zh-TW'],
    ['auto', 'zh', 'zh-CN'],
    ['tlh', 'de', 'en'],
    ['auto', 'de', 'en'],
    ['en', 'zh-CN', 'en'],
  ] as const)('%s in a browser in %s is %s', (chosen, browser, expected) => {
    expect(languageFor(chosen, browser).tag).toBe(expected);
  });

  test('groups thousands', () => {
    expect(wordsOf({ tag: 'zh-CN', content: 'zh-CN' }, {}).count(12345)).toBe('12,345');
  });
});

test.each([
  ['oa.example.cn', 'http://oa.example.cn'],
  ['  oa.example.cn/portal?x=1 ', 'http://oa.example.cn'],
  ['https://OA.example.cn:8443/', 'https://oa.example.cn:8443'],
  ['oa。example。cn', 'http://oa.example.cn'],
  ['http://intranet/', 'http://intranet'],
  ['localhost', 'http://localhost'],
  ['', undefined],
  ['公文', undefined],
  ['ftp://oa.example.cn', undefined],
])('the address typed as "%s" means %s', (typed, expected) => {
  expect(siteAddress(typed)).toBe(expected);
});

test.each([
  ['*://oa.example.cn/*', 'oa.example.cn'],
  ['http://10.1.2.3:8080/*', '10.1.2.3'],
  ['*://[::1]/*', '[::1]'],
])('the host of %s is %s', (pattern, host) => {
  expect(hostOf(pattern)).toBe(host);
});

test('tags are split at spaces, commas and semicolons, without doubles', () => {
  expect(splitTags('总结，党建 开头、总结;')).toEqual(['总结', '党建', '开头']);
});

describe('the excerpt of a body', () => {
  test('shows placeholders as brackets', () => {
    expect(excerpt('{{ 单位 | default: "本局" }}报告：\n一、', undefined).text).toBe('【单位】报告： 一、');
  });

  test('what was found in the name of a field is marked in the name as shown, not in the source', () => {
    const body = '{% if 急 %}经研究，{% endif %}定于{{ 会议时间 | default: "周一" }}召开会议。';
    const shown = (found: string) => {
      const start = body.indexOf(found);
      const { text, ranges } = excerpt(body, { start, end: start + found.length });
      return [text, ...ranges.map((range) => text.slice(range.start, range.end))];
    };
    expect(shown('会议时间')).toEqual(['经研究，定于【会议时间】召开会议。', '会议时间']);
    expect(shown('开会')).toEqual(['经研究，定于【会议时间】召开会议。', '开会']);
    expect(shown('急')).toEqual(['经研究，定于【会议时间】召开会议。']);
  });

  test('begins near a match that is far from the start', () => {
    const body = `${'甲'.repeat(60)}验收${'乙'.repeat(60)}`;
    const { text, ranges } = excerpt(body, { start: 60, end: 62 });
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['验收']);
    expect(text.startsWith('…甲')).toBe(true);
  });
});
