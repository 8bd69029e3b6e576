import { describe, expect, test } from 'vitest';
import { acceptLibrary, differenceOf } from '@/utils/core/libraries/accept';
import { readEnvelope } from '@/utils/core/libraries/envelope';
import { parseJson, readContent } from '@/utils/core/libraries/read-content';
import { toThings } from '@/utils/core/libraries/to-snippets';
import { libraryContent, librarySnippet } from './sample';

describe('what may take the place of what is here', () => {
  const content = libraryContent(3, [librarySnippet('a', '甲')]);
  const newer = libraryContent(4, [librarySnippet('a', '甲改')]);

  test.each([
    ['the first of all', {}, { content }, 'new'],
    ['a later edition', { content }, { content: newer }, 'new'],
    ['the same again', { content }, { content }, 'same'],
    ['one signed as agreed', { content, pinnedKey: 'k' }, { key: 'k', content: newer }, 'new'],
    ['an earlier edition', { content: newer }, { content }, 'rollback'],
    ['one that is not signed any more', { content, pinnedKey: 'k' }, { content: newer }, 'unsigned'],
    ['one signed by somebody else', { content, pinnedKey: 'k' }, { key: 'other', content: newer }, 'other-key'],
    ['other words under the same number', { content: { ...newer, sequence: 3 } }, { content }, 'altered'],
    ['another library', { content }, { content: { ...newer, id: 'other' } }, 'other-library'],
    [
      'a plain file, which counts nothing, changed',
      { content: { ...content, sequence: 0 } },
      { content: { ...newer, sequence: 0 } },
      'new',
    ],
  ])('%s', (_name, known, received, verdict) => {
    const accepted = acceptLibrary(known, received);
    expect(accepted.ok ? accepted.value : accepted.failure).toBe(verdict);
  });
});

test('says by name what is new, changed and gone', () => {
  const before = libraryContent(1, [librarySnippet('a', '甲'), librarySnippet('b', '乙'), librarySnippet('c', '丙')]);
  const after = libraryContent(2, [librarySnippet('a', '甲'), librarySnippet('b', '乙改'), librarySnippet('d', '丁')]);
  expect(differenceOf(before, after)).toEqual({ added: ['丁'], changed: ['乙改'], removed: ['丙'] });
});

describe('reading', () => {
  const team = { format: 'draftside-team', v: 1, id: 'office', name: '单位', sequence: 1 };
  const phrase = { id: 'a', title: '题', body: '文' };

  test('takes what an export of the snippet library holds, and leaves other kinds aside', () => {
    const items = [
      { kind: 'snippet', ...phrase, tags: ['总结', '总结'], folder: ['开头'] },
      { kind: 'counter', x: 1 },
    ];
    const read = readContent({ format: 'draftside-library', v: 1, items }, 'https://a.cn/x/%E7%9F%AD.json');
    expect(read).toMatchObject({
      ok: true,
      value: { name: '短', sequence: 0, snippets: [{ id: 'a', tags: ['总结'], folder: ['开头'], language: 'zh-CN' }] },
    });
  });

  test.each([
    ['no JSON', '<html>'],
    ['nothing of ours', '{"a":1}'],
    ['no id', JSON.stringify({ ...team, id: undefined })],
    ['an id with a path', JSON.stringify({ ...team, id: '../x' })],
    ['no number', JSON.stringify({ ...team, sequence: '1' })],
    ['a date that is none', JSON.stringify({ ...team, expires: 'soon' })],
    ['two phrases with one id', JSON.stringify({ ...team, snippets: [phrase, phrase] })],
    ['a phrase without a body', JSON.stringify({ ...team, snippets: [{ ...phrase, body: '' }] })],
    ['an id that leaves the library', JSON.stringify({ ...team, snippets: [{ ...phrase, id: 'a/b' }] })],
    ['a broken template', JSON.stringify({ ...team, packs: [{ version: 1 }] })],
  ])('refuses %s', (_name, text) => {
    expect(readContent(parseJson(text), 'https://a.cn/')).toEqual({ ok: false, failure: 'malformed' });
  });

  test('of folders in folders without end, tags and kinds it keeps a hundred', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `第${index}层`);
    const read = readContent({ ...team, snippets: [{ ...phrase, folder: many, tags: many, kinds: many }] }, '');
    const content = read.ok ? read.value : libraryContent(0, []);
    expect(content.snippets).toMatchObject([
      { folder: { length: 100 }, tags: { length: 100 }, kinds: { length: 100 } },
    ]);
    expect(toThings(content, 0).folders.size).toBe(101);
  });

  test('a title holds no signs that turn the direction of writing, and is more than those', () => {
    const read = readContent({ ...team, snippets: [{ ...phrase, title: '\u202E告报\u2066结尾' }] }, '');
    expect(read).toMatchObject({ value: { snippets: [{ title: '告报结尾' }] } });
    expect(readContent({ ...team, snippets: [{ ...phrase, title: '\u202E' }] }, '').ok).toBe(false);
  });

  test('leaves a newer format alone', () => {
    expect(readContent({ ...team, v: 2 }, '')).toEqual({ ok: false, failure: 'newer' });
    expect(readEnvelope({ format: 'draftside-signed', v: 2 })).toBe('newer');
  });

  test('a file that says it is signed and has no proper signature is not taken for an unsigned one', () => {
    expect(readEnvelope({ ...team, format: 'draftside-signed' })).toBe('malformed');
    expect(readEnvelope(team)).toBeUndefined();
  });
});
