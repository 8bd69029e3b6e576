import { describe, expect, test } from 'vitest';
import type { EarlyDraft } from '@/utils/app/draft-protocol';
import { keepingOf } from '@/utils/app/early-draft';

const TEXT = '今年以来，我局认真贯彻落实各项部署，扎实推进重点工作，取得了明显成效。';
const early: EarlyDraft = {
  ...{ draftId: 'd', address: 'https://oa.example.cn/new', title: '新建', tag: 'textarea' },
  ...{ id: 'body', name: 'message', placeholder: '', label: '正文', text: TEXT },
};

describe('what is written before the other scripts have come', () => {
  test('is kept whole, with what is known of its field', () => {
    expect(keepingOf(early)).toMatchObject({
      field: { tag: 'textarea', kind: 'multi', id: 'body', name: 'message', label: '正文' },
      length: TEXT.length,
      text: { whole: TEXT },
    });
  });

  test.each<Partial<EarlyDraft>>([
    { label: '助记词' },
    { name: 'private_key' },
    { placeholder: 'Enter your seed phrase' },
    { id: 'api-key' },
    { text: '太短的不留' },
    { text: `-----BEGIN RSA PRIVATE KEY-----${TEXT}` },
    { text: '4111 1111 1111 1111                 ' },
  ])('is not kept with %o', (change) => {
    expect(keepingOf({ ...early, ...change })).toBeUndefined();
  });
});
