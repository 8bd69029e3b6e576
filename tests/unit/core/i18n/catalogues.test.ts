import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../../utils/core/i18n/catalogues';
import { LANGUAGES } from '../../../../utils/core/i18n/languages';
import { zhCN } from '../../../../utils/core/i18n/zh-CN';

const root = resolve(import.meta.dirname, '../../../..');
const names = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\}|, plural,)/g)].map((match) => match[1]))].sort();
const folders = readdirSync(join(root, 'utils/core/i18n'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test('every folder of texts is a language, named by its tag', () => {
  expect([...LANGUAGES.keys()].sort()).toEqual(folders.sort());
  expect([...CATALOGUES.keys()].sort()).toEqual(folders.sort());
});

describe.each(folders)('the catalogue %s', (tag) => {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES.get(tag) ?? {};

  test('has every key and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(zhCN).sort());
  });

  test('uses the same parameters in every message', () => {
    const different = Object.entries(zhCN).filter(
      ([key, text]) => names(text).join() !== names(catalogue[key] ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('holds no empty text', () => {
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('is what the pages fetch in two parts', async () => {
    const file = LANGUAGES.get(tag);
    expect({ ...(await file?.first()), ...(await file?.rest()) }).toEqual({ ...catalogue });
  });

  test('has its strings of the manifest', () => {
    const strings = (folder: string) =>
      Object.keys(
        JSON.parse(readFileSync(join(root, 'public/_locales', folder, 'messages.json'), 'utf8')) as object,
      ).sort();
    expect(strings(tag.replace('-', '_'))).toEqual(strings('zh_CN'));
  });
});

test('there is no Chinese in the English texts', () => {
  // Names of languages, and words of the report that a message quotes, are Chinese in every language.
  const chinese = Object.entries(CATALOGUES.get('en') ?? {}).filter(
    ([key, text]) => /\p{Script=Han}/u.test(text.replace(/“[^”]*”/g, '')) && !/^(outline\.kind\.group)\./.test(key),
  );
  expect(chinese.map(([key]) => key)).toEqual([]);
});

test('the texts of Taiwan are in its own words, not those of the mainland in other characters', () => {
  const foreign = /文本框|短语|短語|模板|擴充套件|賬號|許可權|隻讀|側邊欄|快捷鍵|回車|撤銷|“|”/;
  const wrong = Object.entries(CATALOGUES.get('zh-TW') ?? {}).filter(([, text]) => foreign.test(text));
  expect(wrong.map(([key]) => key)).toEqual([]);
});
