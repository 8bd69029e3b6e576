import { expect, test } from 'vitest';
import { type FieldIdentity, matchField } from '@/utils/core/drafts/identity';
import { pageKey } from '@/utils/core/drafts/page-key';

const field = (over: Partial<FieldIdentity>): FieldIdentity => ({
  tag: 'textarea',
  kind: 'multi',
  id: '',
  name: '',
  label: '',
  placeholder: '',
  form: '',
  maxLength: '',
  ordinal: 0,
  count: 1,
  post: '',
  ...over,
});
const summary = field({ id: 'summary', name: 'summary', label: '摘要', form: '/post', ordinal: 0, count: 2 });
const message = field({ id: 'e_textarea', name: 'message', label: '正文', form: '/post', ordinal: 1, count: 2 });

test.each([
  ['unchanged', {}],
  ['a random id', { id: ':r7a:' }],
  ['no id', { id: '' }],
  ['a token behind its name', { name: 'message_8f3a1c', id: 'x_93fe21' }],
  ['another language', { label: 'Body' }],
  ['another action', { form: '/thread/new' }],
  ['another place', { ordinal: 0 }],
])('a field is found again with %s', (_change, change) => {
  const fields = [
    { ...summary, ordinal: 1 },
    { ...message, ...change },
  ];
  expect(matchField(message, fields)).toMatchObject({ state: 'sure', index: 1 });
});

test.each([
  ['its field is gone', message, [summary]],
  ['a line stands where several lines were', message, [{ ...message, kind: 'line' as const }]],
  ['only another post is there', field({ name: 'reply', post: '123' }), [field({ name: 'reply', post: '789' })]],
  ['there is no field', message, []],
])('nothing is found when %s', (_case, saved, fields) => {
  expect(matchField(saved, fields)).toEqual({ state: 'none' });
});

test('two fields that are equally likely are both named, and neither is taken', () => {
  const twin = field({ label: '意见', count: 2 });
  expect(matchField({ ...twin, ordinal: 5 }, [twin, { ...twin, ordinal: 1 }])).toEqual({
    state: 'unsure',
    indexes: [0, 1],
  });
});

test('posts that have changed places keep their drafts', () => {
  const reply = (post: string, ordinal: number) => field({ name: 'reply', form: '/reply', post, ordinal, count: 2 });
  expect(matchField(reply('1', 0), [reply('2', 0), reply('1', 1)])).toMatchObject({ state: 'sure', index: 1 });
});

test.each([
  ['https://a.cn/forum.php?mod=post&fid=2', 'https://a.cn/forum.php?fid=2&mod=post&formhash=9a8b&_t=1', true],
  ['https://a.cn/edit?id=1', 'https://a.cn/edit?id=2', false],
  ['https://a.cn/app#/edit/1', 'https://a.cn/app#/edit/2', false],
  ['https://a.cn/new#top', 'https://a.cn/new', true],
  ['https://a.cn/new;jsessionid=AB12', 'https://a.cn/new', true],
])('%s and %s are one page: %s', (one, other, isSame) => {
  expect(pageKey(one) === pageKey(other)).toBe(isSame);
});

test.each(['about:blank', 'chrome://settings', 'file:///a', ''])('%s is no page of the web', (address) => {
  expect(pageKey(address)).toBeUndefined();
});
