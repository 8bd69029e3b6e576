import { expect, test, vi } from 'vitest';
import { sitePattern } from '@/utils/platform/permissions';

vi.mock('@/utils/platform/browser', () => ({ browser: {} }));

test.each([
  ['oa.example.cn', '*://oa.example.cn/*'],
  [' oa.example.cn ', '*://oa.example.cn/*'],
  ['OA.Example.CN', '*://oa.example.cn/*'],
  ['oa.example.cn:8080', '*://oa.example.cn/*'],
  ['https://oa.example.cn/portal/edit?id=1#top', '*://oa.example.cn/*'],
  ['http://10.1.2.3:8080', '*://10.1.2.3/*'],
  ['localhost', '*://localhost/*'],
  ['localhost:3000/form', '*://localhost/*'],
  ['http://[::1]:8080/', '*://[::1]/*'],
  ['*://oa.example.cn/*', '*://oa.example.cn/*'],
  ['https://oa.example.cn:*/*', '*://oa.example.cn/*'],
  ['*.example.cn', '*://*.example.cn/*'],
  ['例子.中国', '*://xn--fsqu00a.xn--fiqs8s/*'],
  ['ｏａ．ｅｘａｍｐｌｅ．ｃｎ', '*://oa.example.cn/*'],
  ['https：//oa.example.cn：8080／edit', '*://oa.example.cn/*'],
  ['oa。example。cn', '*://oa.example.cn/*'],
])('reads %s as the site %s', (typed, pattern) => {
  expect(sitePattern(typed)).toBe(pattern);
});

test.each([
  '',
  '  ',
  '*',
  '*://*/*',
  '<all_urls>',
  '*.cn',
  '*.',
  'a b.cn',
  '市档案局 网站',
  'user@oa.example.cn',
  'file:///etc/hosts',
  'chrome://version',
  'about:config',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://oa.example.cn',
  'http://',
  '://',
  '/',
  '..',
  'a*b.cn',
])('takes %j for no site', (typed) => {
  expect(sitePattern(typed)).toBeUndefined();
});
