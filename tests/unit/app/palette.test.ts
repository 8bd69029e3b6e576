import { expect, test } from 'vitest';
import { fillForPage, inpageSetup, searchForPalette } from '@/utils/app/palette';
import { DEFAULT_SETTINGS } from '@/utils/app/settings';
import type { Snippet } from '@/utils/core/snippets/model';

const snippet = (id: string, title: string, body: string, abbreviation?: string): Snippet => {
  const base = { id, title, body, tags: [], language: 'zh-CN' as const, createdAtMs: 1, updatedAtMs: 1 };
  return abbreviation === undefined ? base : { ...base, abbreviation };
};
const LIBRARY = [
  snippet('a', '表态结尾', '以上报告，请审阅。', 'bt'),
  snippet('b', '请示开头', '{{ 单位 }}：{{ 类别 | choices: "甲", "乙" }}', ';qs'),
];
const PAGE = { pageTitle: '', pageUrl: '' };
const AROUND = { host: 'oa.example.cn', remembered: {}, nowMs: 1 };

test('a page is told what to notice, and nothing that the library says', () => {
  expect(inpageSetup(DEFAULT_SETTINGS, LIBRARY, 'oa.example.cn')).toEqual({
    trigger: ';;',
    abbreviations: [';bt', ';qs'],
  });
});

test('on a site that is switched off, and on those below it, nothing is noticed', () => {
  const settings = { ...DEFAULT_SETTINGS, paletteOffSites: ['example.cn'] };
  for (const host of ['example.cn', 'code.example.cn'])
    expect(inpageSetup(settings, LIBRARY, host)).toEqual({ trigger: '', abbreviations: [] });
  expect(inpageSetup(settings, LIBRARY, 'myexample.cn').trigger).toBe(';;');
});

test('a full-width trigger and abbreviations switched off', () => {
  const settings = { ...DEFAULT_SETTINGS, paletteTrigger: '／／', expandsAbbreviations: false };
  expect(inpageSetup(settings, LIBRARY, '')).toEqual({ trigger: '//', abbreviations: [] });
});

test('pinyin finds what it finds in the panel, and says what asks for something', () => {
  const { hits, total } = searchForPalette({ snippets: LIBRARY, folders: [], usage: [] }, 'qskt', '', 1);
  expect([total, hits.map(({ id, asks }) => [id, asks])]).toEqual([1, [['b', true]]]);
});

test('a snippet that asks for something is not filled before it was answered', () => {
  const remembered = { 单位: '市档案局', 类别: '丙' };
  const asked = fillForPage(LIBRARY, { of: { abbreviation: ';qs' }, ...PAGE }, { ...AROUND, remembered });
  expect(asked).toMatchObject({ state: 'ask', snippetId: 'b', values: { 单位: '市档案局', 类别: '' } });
  const filled = fillForPage(LIBRARY, { of: { snippetId: 'b' }, values: { 单位: '局', 类别: '乙' }, ...PAGE }, AROUND);
  expect(filled).toMatchObject({ state: 'ready', content: { inline: '局：乙' } });
});

test('a snippet that is gone meanwhile is said to be gone', () => {
  const filled = fillForPage([], { of: { snippetId: 'b' }, ...PAGE }, AROUND);
  expect(filled).toEqual({ state: 'failed', failure: { code: 'snippet/gone' } });
});

test('a snippet that includes another one is filled with what that one says', () => {
  const library = [...LIBRARY, snippet('c', '全文', '{片段:表态结尾}此致')];
  const filled = fillForPage(library, { of: { snippetId: 'c' }, ...PAGE }, AROUND);
  expect(filled).toMatchObject({ state: 'ready', content: { inline: '以上报告，请审阅。此致' } });
});

test('a snippet for another site is not found, noticed or filled, and one for this site is', () => {
  const here = { ...snippet('h', '本站用语', '本站', ';zd'), sites: ['*.example.cn'] };
  const elsewhere = { ...snippet('e', '他站用语', '他站', ';tz'), sites: ['example.com'] };
  const library = [elsewhere, here];
  const reading = { snippets: library, folders: [], usage: [] };
  const ids = (host: string) => searchForPalette(reading, '用语', host, 1).hits.map(({ id }) => id);
  expect([ids('oa.example.cn'), ids('www.example.com')]).toEqual([['h'], ['e']]);
  expect(inpageSetup(DEFAULT_SETTINGS, library, 'oa.example.cn').abbreviations).toEqual([';zd']);
  const filled = fillForPage(library, { of: { abbreviation: ';tz' }, ...PAGE }, AROUND);
  expect(filled).toMatchObject({ state: 'failed' });
});
