import { describe, expect, test } from 'vitest';
import { emptyPair } from '../../../../utils/core/rules/empty-pair';
import { marksOf, withoutMarks } from './support';

test.each(['根据‹《》›的要求', '弘扬‹“”›精神', '参加人数‹（）›人', '出席人员‹()›如下', '依据‹《 》›执行'])(
  'finds a pair with nothing inside: %s',
  (marked) => {
    expect(marksOf(emptyPair, withoutMarks(marked))).toBe(marked);
  },
);

describe('leaves alone', () => {
  test.each([
    '调用 start() 和 list[]',
    '"谁上网、谁负责""谁主办、谁负责"',
    '《安全生产法》',
    '字段为空时返回 ""',
    '- [ ] 未办',
    '`《》`',
  ])('%s', (text) => {
    expect(marksOf(emptyPair, text)).toBe(text);
  });
});
