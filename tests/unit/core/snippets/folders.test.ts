import { describe, expect, test } from 'vitest';
import { inTreeOrder } from '../../../../utils/core/snippets/folders';

const folder = (id: string, parentId?: string) =>
  parentId === undefined ? { id, name: id, updatedAtMs: 0 } : { id, name: id, parentId, updatedAtMs: 0 };
const lines = (...folders: ReturnType<typeof folder>[]) =>
  inTreeOrder(folders, 'zh-CN').map(({ folder: { id }, depth }) => `${'-'.repeat(depth)}${id}`);

describe('folders as lines of a tree', () => {
  test('each before those in it, neighbours by name', () => {
    expect(lines(folder('丙', '乙'), folder('乙', '甲'), folder('甲'), folder('安'))).toEqual([
      '安',
      '甲',
      '-乙',
      '--丙',
    ]);
  });

  test('numbers in names in their order', () => {
    expect(lines(folder('第10批'), folder('第9批'))).toEqual(['第9批', '第10批']);
  });

  test('one whose parent is gone stands at the top', () => {
    expect(lines(folder('甲', '没有'))).toEqual(['甲']);
  });

  test('folders that lie in one another are all there once', () => {
    expect(
      lines(folder('甲', '乙'), folder('乙', '甲'), folder('丙', '甲'))
        .map((line) => line.replace(/-/g, ''))
        .sort(),
    ).toEqual(['丙', '乙', '甲'].sort());
  });
});
