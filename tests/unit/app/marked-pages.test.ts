import { expect, test } from 'vitest';
import { isMarked, markPage } from '@/utils/app/marked-pages';
import { DEFAULT_SETTINGS } from '@/utils/app/settings';

const post = (id: number) => `http://bbs.example.cn/post/${id}`;

test('marks are on until they are turned off, for pages like this one or for all', () => {
  expect(isMarked(DEFAULT_SETTINGS, post(1))).toBe(true);
  const off = { ...DEFAULT_SETTINGS, ...markPage(DEFAULT_SETTINGS, post(1), false) };
  expect(isMarked(off, post(2))).toBe(false);
  expect(isMarked(off, 'http://oa.example.cn/')).toBe(true);
  expect(isMarked({ ...off, ...markPage(off, post(3), true) }, post(1))).toBe(true);
  expect(isMarked({ ...DEFAULT_SETTINGS, marksFindings: false }, post(1))).toBe(false);
});

test('a page turned off twice is kept once, and no more pages than people remember', () => {
  let settings = DEFAULT_SETTINGS;
  for (let page = 0; page < 250; page++) {
    const url = `http://${page % 230}.example.cn/`;
    settings = { ...settings, ...markPage(settings, url, false) };
  }
  expect(settings.marksOffPages).toHaveLength(200);
  expect(isMarked(settings, 'http://19.example.cn/')).toBe(false);
});
