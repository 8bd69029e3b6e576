import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error a script without types
import { generatePinyinTable } from '../../../../scripts/generate-pinyin.mjs';
import { readingsOf, soundsAlike } from '../../../../utils/core/search/pinyin';

test('the table is what its generator writes', () => {
  const committed = readFileSync('utils/core/search/pinyin-table.generated.ts', 'utf8');
  expect(committed === generatePinyinTable(), 'run node scripts/generate-pinyin.mjs').toBe(true);
});

test.each([
  ['重', ['chong', 'zhong']],
  ['长', ['chang', 'zhang']],
  ['行', ['hang', 'heng', 'xing']],
  ['率', ['lv', 'shuai']],
  ['朝', ['chao', 'zhao']],
  ['盛', ['cheng', 'sheng']],
  ['识', ['shi', 'zhi']],
])('knows all readings of %s', (character, readings) => {
  expect([...(readingsOf(character.charCodeAt(0))?.exact ?? [])].sort()).toEqual(readings);
});

test('knows every character of GB2312', () => {
  const decoder = new TextDecoder('gbk');
  const unknown: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(character) && !readingsOf(character.charCodeAt(0))) unknown.push(character);
    }
  expect(unknown).toEqual([]);
});

test.each([
  ['zhang', ['zhan', 'zhang', 'zan', 'zang']],
  ['cen', ['cen', 'ceng', 'chen', 'cheng']],
  ['lv', ['lu', 'lv']],
  ['yi', ['yi']],
  ['sheng', ['sen', 'seng', 'shen', 'sheng']],
])('%s may be typed as', (syllable, spellings) => {
  expect([...soundsAlike(syllable)].sort()).toEqual([...spellings].sort());
});

test('has no readings for what is not a Chinese character', () => {
  expect(readingsOf('a'.charCodeAt(0))).toBeUndefined();
  expect(readingsOf('。'.charCodeAt(0))).toBeUndefined();
});
