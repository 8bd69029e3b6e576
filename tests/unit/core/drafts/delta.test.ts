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

test('in a long text, too, wherever the change is', () => {
  const length = fc.constantFrom(0, 1, 1022, 1023, 1024, 1025, 3000);
  fc.assert(
    fc.property(text, text, length, length, (one, other, before, after) => {
      const [head, tail] = ['长😀'.repeat(before), '短😁'.repeat(after)];
      const delta = deltaBetween(head + one + tail, head + other + tail);
      expect(applyDelta(head + one + tail, delta)).toBe(head + other + tail);
      expect(delta.insert.isWellFormed()).toBe(true);
      expect(delta.insert.length).toBeLessThanOrEqual(other.length + 4); // and it is no longer than it has to be
    }),
  );
});

test('😀 after 😁 is changed as a whole', () => {
  expect(deltaBetween('好😀', '好😁')).toEqual({ start: 1, end: 3, insert: '😁' });
});

test('a change of another text is refused', () => {
  expect(applyDelta('短', { start: 5, end: 9, insert: '' })).toBeUndefined();
});
