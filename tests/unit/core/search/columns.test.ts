import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCodes } from '../../../../utils/core/search/codes';
import { eachWritten, toColumn } from '../../../../utils/core/search/column';
import { findIn } from '../../../../utils/core/search/finder';
import { fold } from '../../../../utils/core/search/fold';
import { eachPossibleRun, toIndexedColumn } from '../../../../utils/core/search/indexed-column';
import { SameSoundFinder, TypoFinder } from '../../../../utils/core/search/slips';
import { SoundFinder } from '../../../../utils/core/search/sounds';
import { SpelledRows } from '../../../../utils/core/search/spelled-rows';
import { Descending } from '../../../../utils/core/search/top';

const TEXTS = fc.array(fc.string({ unit: fc.constantFrom(...'重庆会议纪要绩效汇报长张女率Az;，1'), maxLength: 8 }), {
  maxLength: 40,
});
const PINYIN = fc.constantFrom('hy', 'huiyi', 'chongq', 'zhang', 'jixiao', 'hbaio', 'nv', 'az', 'huiyjy', 'z');

const rowsWith = (texts: readonly string[], fits: (text: string) => boolean) =>
  [...texts.keys()].filter((row) => fits(texts[row] ?? ''));

test('finds the same rows by the places of characters as by reading every text', () => {
  fc.assert(
    fc.property(TEXTS, PINYIN, (texts, term) => {
      for (const create of [
        () => new SoundFinder(term, 'exact'),
        () => new SoundFinder(term, 'alike'),
        () => new TypoFinder(term),
        () => new SameSoundFinder('绘报'),
      ]) {
        const [finder, column] = [create(), toIndexedColumn(texts)];
        const found = new Set<number>();
        eachPossibleRun(column, finder, (from, until) => {
          for (const place of column.places.subarray(from, until)) {
            const row = column.rows[place] ?? 0;
            if (finder.endFrom(column.codes, place, column.starts[row + 1] ?? 0) > 0) found.add(row);
          }
        });
        const expected = rowsWith(texts, (text) => findIn(finder, toCodes(text)) !== undefined);
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }
    }),
  );
});

test('finds what is written once in each row that has it', () => {
  fc.assert(
    fc.property(TEXTS, fc.constantFrom('会', '会议', 'z', 'az', ','), (texts, term) => {
      const rows: number[] = [];
      eachWritten(toColumn(texts), term, (row) => rows.push(row));
      expect(rows).toEqual(rowsWith(texts, (text) => fold(text).includes(term)));
    }),
  );
});

test('leaves out no row in which a pinyin is spelled in full', () => {
  fc.assert(
    fc.property(TEXTS, fc.constantFrom('huiyi', 'zhongqing', 'jixiaoh', 'nvlv', 'changaz'), (texts, term) => {
      const whole = new SoundFinder(term, 'whole');
      const possible = new SpelledRows(toColumn(texts)).thatMaySpell(term);
      const spelled = rowsWith(texts, (text) => findIn(whole, toCodes(text)) !== undefined);
      expect(possible).toEqual(expect.arrayContaining(spelled));
    }),
  );
});

test('gives numbers in falling order, whatever parts are asked for', () => {
  const parts = fc.array(fc.nat({ max: 300 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 400 }), parts, (numbers, ends) => {
      const falling = [...numbers].sort((a, b) => b - a);
      const keys = new Descending(Float64Array.from(numbers));
      for (const end of ends) expect([...keys.slice(end >> 1, end)]).toEqual(falling.slice(end >> 1, end));
    }),
  );
});

test('folds a unit to what folding its text gives', () => {
  const units = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[Σς]|[\ud800-\udbff]/.test(text));
  fc.assert(
    fc.property(units, (text) => {
      expect(String.fromCharCode(...toCodes(text))).toBe(fold(text));
    }),
  );
});
