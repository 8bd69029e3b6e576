import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText } from '../../../../utils/core/text/char-diff';

test('marks what is gone and what came', () => {
  expect(diffText('以上报告', '现将报告如下')).toEqual([
    { text: '以上', in: 'before' },
    { text: '现将', in: 'after' },
    { text: '报告', in: 'both' },
    { text: '如下', in: 'after' },
  ]);
});

test('its pieces are both texts, whatever they are', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const longText = text.map((line) => `${line}\n`.repeat(250));
  fc.assert(
    fc.property(fc.oneof(text, longText), fc.oneof(text, longText), (before, after) => {
      const of = (side: string) =>
        diffText(before, after)
          .filter((piece) => piece.in === 'both' || piece.in === side)
          .map((piece) => piece.text)
          .join('');
      expect([of('before'), of('after')]).toEqual([before, after]);
    }),
    { numRuns: 20 },
  );
});
