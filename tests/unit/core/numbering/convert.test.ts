import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertNumbering, type NumberingScheme } from '../../../../utils/core/numbering/convert';
import { parseOutline } from '../../../../utils/core/outline/parse';
import { applyEdits } from '../../../../utils/core/text/edits';

const convert = (text: string, scheme: NumberingScheme) =>
  applyEdits(text, convertNumbering(parseOutline(text), scheme));

const GONGWEN =
  '一、工作情况\n今年以来开展了以下工作。\n（一）抓学习\n组织培训，见第二部分。\n1.集中学习\n每月一次。\n2.个人自学\n每周一次。\n（二）抓检查\n详见第（一）项。\n二、下一步打算\n继续努力。\n';
const DECIMAL =
  '1. 工作情况\n今年以来开展了以下工作。\n1.1 抓学习\n组织培训，见第二部分。\n1.1.1 集中学习\n每月一次。\n1.1.2 个人自学\n每周一次。\n1.2 抓检查\n详见第1.1项。\n2. 下一步打算\n继续努力。\n';

describe('all numbers of a text in another scheme', () => {
  test('from 一、（一）1. to 1. 1.1 1.1.1', () => expect(convert(GONGWEN, 'decimal')).toBe(DECIMAL));
  test('from 1. 1.1 1.1.1 to 一、（一）1.', () => expect(convert(DECIMAL, 'gongwen')).toBe(GONGWEN));
  test('is no change where it is written so already', () => {
    expect(convertNumbering(parseOutline(GONGWEN), 'gongwen')).toEqual([]);
    expect(convertNumbering(parseOutline(DECIMAL), 'decimal')).toEqual([]);
  });
  test('leaves chapters, 一是 and numbers inside a line alone', () => {
    const text = '第一章 总则\n一是抓学习。二是抓检查。\n第二章 附则\n材料包括：1.申请表；2.身份证。\n';
    expect(convert(text, 'decimal')).toBe(text);
  });
});

test('to and back again gives the headings the same numbers and the same depth', () => {
  const item = fc.record({
    depth: fc.integer({ min: 1, max: 3 }),
    words: fc.constantFrom('抓学习', '抓检查', '抓整改', '促提升'),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 2, maxLength: 12 }), (items) => {
      const counts = [0, 0, 0];
      let before = 0;
      const lines = items.map(({ depth: wanted, words }) => {
        const depth = Math.min(wanted, before + 1);
        before = depth;
        counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
        counts.fill(0, depth);
        return `${Array(depth)
          .fill(0)
          .map((_, index) => counts[index])
          .join('.')}${depth === 1 ? '.' : ''} ${words}\n全年共办理二十三件，按期办结。`;
      });
      const decimal = lines.join('\n');
      const shape = (text: string) =>
        parseOutline(text).nodes.map(({ depth, mark, text: words }) => [depth, mark?.ordinal, words]);
      const gongwen = convert(decimal, 'gongwen');
      expect(shape(gongwen)).toEqual(shape(decimal));
      expect(convert(gongwen, 'decimal')).toBe(decimal);
    }),
    { seed: 7, numRuns: 200 },
  );
});
