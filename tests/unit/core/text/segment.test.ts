import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMarkup, foldWidth, toComparable } from '../../../../utils/core/text/normalize';
import { contentLines, sentencesIn } from '../../../../utils/core/text/segment';

const cut = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

test('lines are what is left without blank ones and white space at their ends', () => {
  const text = '　　甲\r\n\r\n \u200b\n乙 丙 \n';
  expect(cut(text, contentLines(text))).toEqual(['甲', '乙 丙']);
});

test('a sentence keeps its stop and the quotation mark behind it', () => {
  const text = '他说：“好。”会议结束；散会！没有';
  expect(cut(text, sentencesIn(text, { start: 0, end: text.length }))).toEqual([
    '他说：“好。”',
    '会议结束；',
    '散会！',
    '没有',
  ]);
});

test('folding keeps every offset, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldWidth(text)).toHaveLength(text.length);
      expect(foldMarkup(text)).toHaveLength(text.length);
    }),
  );
});

test('forum tags become spaces', () => {
  expect(foldMarkup('[b]一、甲[/b]')).toBe('   一、甲    ');
  expect(foldMarkup('职责[2024]')).toBe('职责[2024]');
});

test('comparable texts differ in more than width, case and spaces', () => {
  expect(toComparable('ＡＢ （一）')).toBe(toComparable('ab(一)'));
});
