import { describe, expect, test } from 'vitest';
import { renumber } from '../../../../utils/core/numbering/renumber';
import { likeMark } from '../../../../utils/core/numbering/schemes';
import { parseOutline } from '../../../../utils/core/outline/parse';
import { applyEdits } from '../../../../utils/core/text/edits';

const renumbered = (text: string) => applyEdits(text, renumber(parseOutline(text)));

describe('renumbering a text', () => {
  test.each([
    ['closes a gap', '一、甲\n三、乙\n四、丙', '一、甲\n二、乙\n三、丙'],
    ['tells doubles apart', '一、甲\n一、乙\n二、丙', '一、甲\n二、乙\n三、丙'],
    ['keeps brackets and widths', '(一)甲\n（三）乙', '(一)甲\n（二）乙'],
    ['keeps full-width digits', '１．甲\n３．乙', '１．甲\n２．乙'],
    ['takes decimals along', '1. 甲\n1.1 子\n3. 乙\n3.1 子\n3.2 丑', '1. 甲\n1.1 子\n2. 乙\n2.1 子\n2.2 丑'],
    [
      'leaves continuous numbers alone',
      '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅',
      '一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅',
    ],
    ['takes references along', '一、甲\n见第三部分和（五）项。\n三、乙', '一、甲\n见第二部分和（五）项。\n二、乙'],
  ])('%s', (_, text, expected) => {
    expect(renumbered(text)).toBe(expected);
  });
});

describe('a mark like another', () => {
  test.each([
    ['（三）', 'han_paren_full', 4, '（四）'],
    ['㈢', 'han_paren_full', 4, '㈣'],
    ['⑵', 'arab_paren_full', 10, '⑽'],
    ['①', 'circled', 20, '⑳'],
    ['3️⃣', 'keycap', 4, '4️⃣'],
    ['第3章', 'chapter', 4, '第4章'],
    ['第三章', 'chapter', 12, '第十二章'],
    ['2.1', 'decimal', 2, '2.2'],
    ['4 .', 'arab_dot', 5, '5 .'],
    ['b)', 'latin', 3, 'c)'],
    ['IX.', 'roman', 10, 'X.'],
    ['(iv)', 'roman', 5, '(v)'],
    ['Ⅲ、', 'roman', 4, 'Ⅳ、'],
    ['第二阶段：', 'ordinal', 3, '第三阶段：'],
    ['案例一：', 'ordinal', 2, '案例二：'],
  ] as const)('%s as %s for %i', (sample, style, ordinal, expected) => {
    expect(likeMark(sample, style, ordinal)).toBe(expected);
  });

  test('is none where the row of signs ends', () => {
    expect(likeMark('㈠', 'han_paren_full', 11)).toBeUndefined();
    expect(likeMark('1️⃣', 'keycap', 11)).toBeUndefined();
    expect(likeMark('z)', 'latin', 27)).toBeUndefined();
    expect(likeMark('首先，', 'ordinal', 2)).toBeUndefined();
  });
});
