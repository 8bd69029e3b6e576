import { expect, test } from 'vitest';
import { kindFor } from '../../../utils/app/choose-kind';
import { DEFAULT_SETTINGS } from '../../../utils/app/settings';
import { rememberKind, siteKey } from '../../../utils/app/site-kind';
import type { Pack } from '../../../utils/core/packs/model';

const pack = (id: string, titleMatch: readonly string[]): Pack => ({
  version: 1,
  id,
  language: 'zh-CN',
  name: id,
  titleMatch,
  numbering: 'gongwen',
  ordered: true,
  sections: [],
});
const packs = [pack('weekly', ['周报']), pack('minutes', ['会议纪要'])];
const hints = {
  pageTitle: '发表新主题',
  url: 'http://bbs.example.cn/forum.php?mod=post&fid=37&action=newthread',
  subject: '',
};

test.each([
  [
    'http://bbs.example.cn/forum.php?mod=post&action=newthread&fid=37',
    'bbs.example.cn/forum.php?action=newthread&mod=post',
  ],
  ['https://OA.example.cn:8443/doc/1234/edit', 'oa.example.cn:8443/doc/#/edit'],
  ['about:blank', ''],
])('names pages like %s by what stays the same from visit to visit', (url, key) => {
  expect(siteKey(url)).toBe(key);
});

test('prefers the kind chosen on such a page before over a guess from the subject', () => {
  const remembered = { ...DEFAULT_SETTINGS, ...rememberKind(DEFAULT_SETTINGS, hints, 'minutes') };
  const another = { ...hints, url: hints.url.replace('37', '52'), subject: '第四十七周周报' };
  expect(kindFor(remembered, packs, another, '')).toBe('minutes');
});

test('guesses from the subject when nothing was chosen', () => {
  expect(kindFor(DEFAULT_SETTINGS, packs, { ...hints, subject: '第四十七周周报' }, '')).toBe('weekly');
});

test('forgets a remembered kind that no longer exists', () => {
  const remembered = { ...DEFAULT_SETTINGS, ...rememberKind(DEFAULT_SETTINGS, hints, 'removed') };
  expect(kindFor(remembered, packs, hints, '')).toBeUndefined();
});

test('keeps the newest two hundred choices', () => {
  let settings = DEFAULT_SETTINGS;
  for (let page = 0; page < 230; page++) {
    const url = `http://host${page}.example.cn/post`;
    settings = { ...settings, ...rememberKind(settings, { ...hints, url }, 'weekly') };
  }
  expect(Object.keys(settings.kindBySite)).toHaveLength(200);
  expect(settings.kindBySite['host229.example.cn/post']).toBe('weekly');
  expect(settings.kindBySite['host0.example.cn/post']).toBeUndefined();
});
