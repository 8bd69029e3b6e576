import { expect, test } from 'vitest';
import { fitted } from '@/utils/page/insert/fit';

const change = (text: string) => ({
  before: '原文',
  after: `原${text}文`,
  edits: [{ start: 1, end: 1, text }],
  select: { start: 0, end: 0 },
});

test('keeps what fits, and puts the caret after it', () => {
  expect(fitted(change('一二三四五'), 6)).toMatchObject({ after: '原一二三四文', select: { start: 5, end: 5 } });
});

test('cuts no character in two', () => {
  expect(fitted(change('一𠮷二'), 4)).toMatchObject({ after: '原一文' });
});

test('is no change when there is no room at all', () => {
  expect(fitted(change('一'), 2)).toBeUndefined();
  expect(fitted(change('一'), 0)).toBeUndefined();
});
