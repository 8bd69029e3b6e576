import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldMark, versionOf } from '@/utils/app/marks-protocol';
import { lineAt, titleOf, toRows, unchangedLines } from '@/utils/page/marks/lines';

const mark = (level: FieldMark['level'], title: string, start = 0): FieldMark => ({
  start,
  end: start + 1,
  level,
  title,
});
const at = (top: number, one: FieldMark) => ({ mark: one, top, height: 20 });

test('findings of one line on the screen are one mark, as heavy as the heaviest of them', () => {
  const [first, second] = toRows([
    at(54, mark('hint', '乙')),
    at(27, mark('hint', '甲')),
    at(56, mark('must', '丙', 9)),
    at(54, mark('should', '丁', 4)),
  ]);
  expect(first).toMatchObject({ top: 27, level: 'hint' });
  expect(second).toMatchObject({ top: 54, level: 'must' });
  expect(second && titleOf(second)).toBe('丙\n丁\n乙');
});

test('a mark names what was found only once, and few of many', () => {
  const [same] = toRows([at(0, mark('must', '甲')), at(0, mark('must', '甲', 3))]);
  expect(same && titleOf(same)).toBe('甲');
  const [many] = toRows(['甲', '乙', '丙', '丁', '戊', '己'].map((title, index) => at(0, mark('hint', title, index))));
  expect(many && titleOf(many)).toBe('甲\n乙\n丙\n… +3');
});

test('a line holds its own characters and the break behind it', () => {
  const starts = [0, 3, 4, 10];
  expect([0, 2, 3, 4, 9, 10, 99].map((offset) => lineAt(starts, offset))).toEqual([0, 0, 1, 2, 2, 3, 3]);
});

const someLines = fc.array(fc.constantFrom('', '甲', '乙', '丙丁'), { maxLength: 12 });

test('what is called unchanged is the same at both ends, and never counted twice', () => {
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      const { head, tail } = unchangedLines(before, after);
      expect(head + tail).toBeLessThanOrEqual(Math.min(before.length, after.length));
      expect(after.slice(0, head)).toEqual(before.slice(0, head));
      expect(after.slice(after.length - tail)).toEqual(before.slice(before.length - tail));
      const patched = [...before.slice(0, head), ...after.slice(head, after.length - tail)];
      expect([...patched, ...before.slice(before.length - tail)]).toEqual(after);
    }),
  );
});

test('another text is another version, however alike', () => {
  const texts = ['', '工作总结', '工作总结。', '总结工作', '工作总结\n'];
  expect(new Set(texts.map(versionOf)).size).toBe(texts.length);
  expect(versionOf('工作总结')).toBe(versionOf('工作总结'));
});
