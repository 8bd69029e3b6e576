import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../utils/core/i18n/en';
import { zhCN } from '../../utils/core/i18n/zh-CN';

const root = resolve(import.meta.dirname, '../..');
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the two catalogues', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  });

  test('use the same parameters in every message', () => {
    const different = Object.entries(zhCN).filter(
      ([key, text]) => new Set(names(text)).size !== new Set(names((en as Record<string, string>)[key] ?? '')).size,
    );
    expect(different).toEqual([]);
  });

  test('hold no empty text, and no Chinese in the English one', () => {
    expect(Object.entries({ ...zhCN }).filter(([, text]) => text.trim() === '')).toEqual([]);
    // Names of languages, and words of the report that a message quotes, are Chinese in every language.
    const chinese = Object.entries(en).filter(
      ([key, text]) =>
        /\p{Script=Han}/u.test(text.replace(/“[^”]*”/g, '')) && !/^(language|outline\.kind\.group)\./.test(key),
    );
    expect(chinese.map(([key]) => key)).toEqual([]);
  });
});

test('every language of the manifest has the same strings', () => {
  const folder = join(root, 'public/_locales');
  const keys = readdirSync(folder).map((language) =>
    Object.keys(JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'))).sort(),
  );
  expect(keys.length).toBeGreaterThanOrEqual(2);
  for (const set of keys) expect(set).toEqual(keys[0]);
});
