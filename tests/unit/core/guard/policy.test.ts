import { describe, expect, test } from 'vitest';
import { ownText } from '@/utils/core/guard/own-text';
import { guardAct } from '@/utils/core/guard/policy';
import { isPublicHost } from '@/utils/core/guard/public-site';

describe('what is done about a post', () => {
  const open = (must: number, personal: number, should: number) => ({ must, personal, should });

  test.each([
    ['ask', open(1, 0, 0), true, 'ask'],
    ['remind', open(1, 0, 0), true, 'remind'],
    ['off', open(9, 9, 9), true, 'allow'],
    ['ask', open(0, 1, 0), true, 'ask'],
    ['ask', open(0, 1, 0), false, 'allow'],
    ['ask', open(0, 0, 5), true, 'remind'],
    ['ask', open(0, 0, 0), true, 'allow'],
  ] as const)('policy %s with %o on a public site (%s): %s', (policy, found, isPublic, act) => {
    expect(guardAct(policy, found, { isPublic })).toBe(act);
  });
});

test.each([
  ['bbs.example.cn', true],
  ['example.com', true],
  ['oa', false],
  ['localhost', false],
  ['oa.corp', false],
  ['10.1.2.3', false],
  ['172.20.0.1', false],
  ['172.40.0.1', true],
  ['192.168.1.1', false],
  ['[::1]', false],
  ['', false],
])('anybody may read what is posted on %s: %s', (host, isPublic) => {
  expect(isPublicHost(host)).toBe(isPublic);
});

test.each([
  ['甲\n> 乙\n丙', '甲\n   \n丙'],
  ['甲[quote]乙[quote]丙[/quote][/quote]丁', `甲${' '.repeat('[quote]乙[quote]丙[/quote][/quote]'.length)}丁`],
  ['3 > 2', '3 > 2'],
])('quotes of others do not count: %j', (text, own) => {
  expect(ownText(text)).toBe(own);
});
