import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOutline } from '../../../../utils/core/outline/parse';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import { reportPack } from './pack';

const LONGEST = 200_000;
const pack = reportPack();

/** Any code unit, lone surrogates too; and those that marks and lines are made of, more often. */
const codeUnit = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...'一二十百（）()［］【】、.．:：，。；是第章条步①⑴㈠Ⅰ1290aAiIxX#-*—>|`~\n\r\t 　附件年月日\u20e3\ufe0f\u200b\ufeff',
    ),
  },
);
/** A part said over and over makes a long text out of few choices. */
const anyText = fc
  .tuple(fc.array(codeUnit, { maxLength: 300 }), fc.integer({ min: 1, max: LONGEST }))
  .map(([units, length]) =>
    units
      .join('')
      .repeat(Math.ceil(length / Math.max(1, units.length)))
      .slice(0, length),
  );

test('no text makes parsing throw, and every offset points at the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { nodes, blocks, series } = parseOutline(text);
      for (const { offset, textStart, textEnd, end, text: words, mark } of nodes) {
        const places = [0, mark?.start ?? offset, mark?.end ?? offset, textStart, textEnd, end, text.length];
        if (places.some((place, index) => place < (places[index - 1] ?? 0)) || text.slice(textStart, textEnd) !== words)
          expect.fail(JSON.stringify({ places, words }));
      }
      const ranges = [...blocks, ...series.flatMap(({ marks }) => marks)];
      expect(ranges.filter(({ start, end }) => start < 0 || start >= end || end > text.length)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('no text makes reading it as a report throw', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { matches } = parseReport(text, { pack });
      expect(matches).toHaveLength(pack.sections.length);
      expect(matches.filter(({ start = 0, end = 0 }) => start > end || end > text.length)).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);
