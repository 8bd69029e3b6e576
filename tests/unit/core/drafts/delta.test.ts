import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDelta, deltaBetween } from '@/utils/core/drafts/delta';

const text = fc.string({ unit: 'binary', maxLength: 40 });

test('a delta turns the one text into the other, and never cuts a character in two', () => {
  fc.assert(
    fc.property(text, text, text, text, (head, tail, one, other) => {
      const [before, after] = [head + one + tail, head + other + tail];
      const delta = deltaBetween(before, after);
      expect(applyDelta(before, delta)).toBe(after);
      expect(delta.insert.isWellFormed()).toBe(true);
      expect(before.slice(delta.start, delta.end).isWellFormed()).toBe(true);
    }),
  );
});

test('😀 after 😁 is changed as a whole', () => {
  expect(deltaBetween('好😀', '好😁')).toEqual({ start: 1, end: 3, insert: '😁' });
});

test('a change of another text is refused', () => {
  expect(applyDelta('短', { start: 5, end: 9, insert: '' })).toBeUndefined();
});
