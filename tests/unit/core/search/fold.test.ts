import { expect, test } from 'vitest';
import { fold } from '../../../../utils/core/search/fold';

test.each([
  ['ＡＢｃ１２（）', 'abc12()'],
  ['全　角', '全 角'],
  ['İstanbul', 'İstanbul'],
  ['ＰＰＴİ', 'pptİ'],
  ['😀A', '😀a'],
])('%s folds to %s, unit by unit', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text)).toHaveLength(text.length);
});
