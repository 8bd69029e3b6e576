import { describe, expect, test } from 'vitest';
import { searchTitles } from '../../../../utils/core/search/titles';

const items = ['插入缺少的部分', '插入：存在的问题', '打开设置', 'Open settings'].map((title) => ({ title }));
const found = (query: string) => searchTitles(items, query).map(({ item }) => item.title);

describe('searching titles', () => {
  test('keeps all in their order for an empty query', () => {
    expect(found(' ')).toEqual(items.map(({ title }) => title));
  });

  test.each([
    ['缺少', ['插入缺少的部分']],
    ['shezhi', ['打开设置']],
    ['dksz', ['打开设置']],
    ['插入 wenti', ['插入：存在的问题']],
    ['ＯＰＥＮ', ['Open settings']],
    ['没有', []],
  ])('finds for %s', (query, titles) => {
    expect(found(query)).toEqual(titles);
  });

  test('says where the words stand, without overlaps', () => {
    expect(searchTitles(items, '插入 插入缺 缺少')[0]?.ranges).toEqual([{ start: 0, end: 4 }]);
  });
});
