import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedPacks } from '../packs/shipped';
import { check } from './own-reports';

const LONGEST = 200_000;

const codeUnit = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...'一二三是、（）()《》“”。，；：\n\r\u2028 　年月日0129XxaZ{}[]*_#`<>@/.-'),
  },
);
/** A part said over and over makes a long text out of few choices. */
const longText = fc
  .tuple(fc.array(codeUnit, { minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: LONGEST }))
  .map(([units, length]) =>
    units
      .join('')
      .repeat(Math.ceil(length / units.length))
      .slice(0, length),
  );

test('a long text of any signs is checked without a rule that throws, and every finding points into it', {
  timeout: 60_000,
}, () => {
  const holds = fc.property(longText, fc.constantFrom(undefined, ...shippedPacks), (text, pack) => {
    const isOutside = check(text, pack).find(({ start, end }) => start < 0 || end < start || end > text.length);
    expect(isOutside).toBeUndefined();
  });
  fc.assert(holds, { seed: 20241108, numRuns: 12 });
});
